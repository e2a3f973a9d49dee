/// Everything about one review: writing it, changing it, showing it.
@NullMarked
package folkmoot.reviews.review;

import org.jspecify.annotations.NullMarked;
