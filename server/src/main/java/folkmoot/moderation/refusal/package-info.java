/// What rules do not let through where nothing can wait: with its entry, statement and appeal.
@NullMarked
package folkmoot.moderation.refusal;

import org.jspecify.annotations.NullMarked;
