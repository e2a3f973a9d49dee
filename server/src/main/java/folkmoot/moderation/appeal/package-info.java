/// Objections of those who were restricted, decided by somebody else.
@NullMarked
package folkmoot.moderation.appeal;

import org.jspecify.annotations.NullMarked;
