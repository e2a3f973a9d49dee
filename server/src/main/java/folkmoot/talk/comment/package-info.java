/// Everything about comments.
@NullMarked
package folkmoot.talk.comment;

import org.jspecify.annotations.NullMarked;
