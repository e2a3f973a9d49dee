/// Keeping what can be found.
@NullMarked
package folkmoot.search.document;

import org.jspecify.annotations.NullMarked;
