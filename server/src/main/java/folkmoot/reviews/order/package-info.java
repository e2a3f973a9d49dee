/// Orders as a shop tells them: by its program, by file, or by hand; and taking one back.
@NullMarked
package folkmoot.reviews.order;

import org.jspecify.annotations.NullMarked;
