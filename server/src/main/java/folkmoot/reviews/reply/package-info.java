/// The brand's one public reply to a review.
@NullMarked
package folkmoot.reviews.reply;

import org.jspecify.annotations.NullMarked;
