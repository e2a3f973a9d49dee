/// Writing and changing a review: the form, what is checked, what happens then.
@NullMarked
package folkmoot.reviews.writing;

import org.jspecify.annotations.NullMarked;
