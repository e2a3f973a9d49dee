/// The kinds of products, and what reviews of each rate.
@NullMarked
package folkmoot.products.category;

import org.jspecify.annotations.NullMarked;
