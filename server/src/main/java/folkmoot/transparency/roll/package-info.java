/// What was published is entered in lists, whose roots the log has.
@NullMarked
package folkmoot.transparency.roll;

import org.jspecify.annotations.NullMarked;
