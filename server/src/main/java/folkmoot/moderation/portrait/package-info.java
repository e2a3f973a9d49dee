/// What members show of themselves, as far as it is taken off their pages.
@NullMarked
package folkmoot.moderation.portrait;

import org.jspecify.annotations.NullMarked;
