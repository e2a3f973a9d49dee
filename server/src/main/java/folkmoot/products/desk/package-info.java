/// Where staff enter and change products by hand.
@NullMarked
package folkmoot.products.desk;

import org.jspecify.annotations.NullMarked;
