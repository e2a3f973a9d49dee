/// What moderation did, in numbers for everybody and forms for authorities.
@NullMarked
package folkmoot.moderation.figure;

import org.jspecify.annotations.NullMarked;
