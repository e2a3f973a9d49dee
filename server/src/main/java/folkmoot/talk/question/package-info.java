/// Questions that nobody answers: seen to wait, by those who could answer and by everybody else.
@NullMarked
package folkmoot.talk.question;

import org.jspecify.annotations.NullMarked;
