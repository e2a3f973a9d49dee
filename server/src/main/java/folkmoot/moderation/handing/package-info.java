/// What rules bring to staff: where staff find it, and that somebody looked after it.
@NullMarked
package folkmoot.moderation.handing;

import org.jspecify.annotations.NullMarked;
