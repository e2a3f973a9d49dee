/// Files of texts: which column is the text, which the label, and readings as JSON.
@NullMarked
package folkmoot.listening.file;

import org.jspecify.annotations.NullMarked;
