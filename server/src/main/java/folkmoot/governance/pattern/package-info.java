/// Finds many patterns in one walk through a text, in time that does not depend on how many.
@NullMarked
package folkmoot.governance.pattern;

import org.jspecify.annotations.NullMarked;
