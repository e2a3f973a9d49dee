/// What reviews make of a product: the weighed score that orders lists.
@NullMarked
package folkmoot.reviews.ranking;

import org.jspecify.annotations.NullMarked;
