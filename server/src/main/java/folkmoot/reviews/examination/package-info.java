/// Reviews that came in a burst or from a ring: under examination until somebody has looked, or
/// until the time is over.
@NullMarked
package folkmoot.reviews.examination;

import org.jspecify.annotations.NullMarked;
