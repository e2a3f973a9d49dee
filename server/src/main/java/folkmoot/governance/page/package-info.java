/// The rules in force as people read them.
@NullMarked
package folkmoot.governance.page;

import org.jspecify.annotations.NullMarked;
