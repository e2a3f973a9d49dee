/// Moves proposals on when their time has come, and tells those who may vote.
@NullMarked
package folkmoot.governance.course;

import org.jspecify.annotations.NullMarked;
