/// What a rule would have done in the last month, from what other rules saw then.
@NullMarked
package folkmoot.governance.trial;

import org.jspecify.annotations.NullMarked;
