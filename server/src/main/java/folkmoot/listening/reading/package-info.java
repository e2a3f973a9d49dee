/// Reading a sentence: what it wants, how it feels, what it is about.
@NullMarked
package folkmoot.listening.reading;

import org.jspecify.annotations.NullMarked;
