/// What the columns of a file mean as reviews, and each record as one: pure, nothing is kept.
@NullMarked
package folkmoot.reviews.mapping;

import org.jspecify.annotations.NullMarked;
