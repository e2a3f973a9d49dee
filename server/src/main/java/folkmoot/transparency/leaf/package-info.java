/// Entries become leaves of a tree that only grows.
@NullMarked
package folkmoot.transparency.leaf;

import org.jspecify.annotations.NullMarked;
