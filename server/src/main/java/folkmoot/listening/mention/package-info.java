/// What was said: kept, shown, and forgotten.
@NullMarked
package folkmoot.listening.mention;

import org.jspecify.annotations.NullMarked;
