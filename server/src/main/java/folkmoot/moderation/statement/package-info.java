/// Statements of reasons: what was decided about somebody, why, and what they can do.
@NullMarked
package folkmoot.moderation.statement;

import org.jspecify.annotations.NullMarked;
