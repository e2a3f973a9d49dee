/// The reviews on a product's page: figures, photos, and the list with its search, filters and
/// orders.
@NullMarked
package folkmoot.reviews.panel;

import org.jspecify.annotations.NullMarked;
