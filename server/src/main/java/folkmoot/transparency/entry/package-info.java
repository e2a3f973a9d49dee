/// What is written when something is done, and the rules it cites.
@NullMarked
package folkmoot.transparency.entry;

import org.jspecify.annotations.NullMarked;
