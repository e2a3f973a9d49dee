/// The tree's root is signed, and shown to witnesses.
@NullMarked
package folkmoot.transparency.checkpoint;

import org.jspecify.annotations.NullMarked;
