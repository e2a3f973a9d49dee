/// What each mention says, sentence by sentence, and what people say of our reading.
@NullMarked
package folkmoot.listening.understanding;

import org.jspecify.annotations.NullMarked;
