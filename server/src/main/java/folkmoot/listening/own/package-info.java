/// What happens here, counted like what is said elsewhere: a burst at one product is seen.
@NullMarked
package folkmoot.listening.own;

import org.jspecify.annotations.NullMarked;
