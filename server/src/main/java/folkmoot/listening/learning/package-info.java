/// Learning from labelled texts: n-grams as numbers, linear separation, honest probabilities.
@NullMarked
package folkmoot.listening.learning;

import org.jspecify.annotations.NullMarked;
