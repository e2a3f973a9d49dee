/// Asks the rules about a deed and does what they say.
@NullMarked
package folkmoot.moderation.judging;

import org.jspecify.annotations.NullMarked;
