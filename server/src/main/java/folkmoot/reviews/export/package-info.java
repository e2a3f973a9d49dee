/// Reviews out as files, to be read here again or elsewhere.
@NullMarked
package folkmoot.reviews.export;

import org.jspecify.annotations.NullMarked;
