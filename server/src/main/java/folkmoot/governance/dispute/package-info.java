/// Whether results stand that may have been called from outside.
@NullMarked
package folkmoot.governance.dispute;

import org.jspecify.annotations.NullMarked;
