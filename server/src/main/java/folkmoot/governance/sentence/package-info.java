/// Conditions in the words of people who do not program, and back.
@NullMarked
package folkmoot.governance.sentence;

import org.jspecify.annotations.NullMarked;
