/// What was decided: restrictions with their reasons, entries and ends.
@NullMarked
package folkmoot.moderation.decision;

import org.jspecify.annotations.NullMarked;
