/// One product: its page, and what is kept about it.
@NullMarked
package folkmoot.products.product;

import org.jspecify.annotations.NullMarked;
