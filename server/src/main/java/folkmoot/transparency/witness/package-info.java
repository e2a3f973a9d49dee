/// Vouching for other places' logs.
@NullMarked
package folkmoot.transparency.witness;

import org.jspecify.annotations.NullMarked;
