/// What people say while rules are made is hidden like anything else that people say.
@NullMarked
package folkmoot.moderation.spoken;

import org.jspecify.annotations.NullMarked;
