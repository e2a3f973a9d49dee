/// Votes: opened, cast in, closed and counted.
@NullMarked
package folkmoot.governance.vote;

import org.jspecify.annotations.NullMarked;
