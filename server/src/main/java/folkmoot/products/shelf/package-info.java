/// The list of products: sifted, ordered, page by page.
@NullMarked
package folkmoot.products.shelf;

import org.jspecify.annotations.NullMarked;
