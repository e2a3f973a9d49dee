/// Reviews in and out as files.
@NullMarked
package folkmoot.reviews.exchange;

import org.jspecify.annotations.NullMarked;
