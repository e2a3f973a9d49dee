/// What is said at this place, heard like everything else.
@NullMarked
package folkmoot.listening.here;

import org.jspecify.annotations.NullMarked;
