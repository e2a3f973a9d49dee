/// Letters to those who may vote, and who wants none.
@NullMarked
package folkmoot.governance.letter;

import org.jspecify.annotations.NullMarked;
