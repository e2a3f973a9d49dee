/// The rules in force as people read them, and the pages on which they make new ones.
@NullMarked
package folkmoot.governance.page;

import org.jspecify.annotations.NullMarked;
