/// Who may vote, fixed when a proposal is published.
@NullMarked
package folkmoot.governance.electorate;

import org.jspecify.annotations.NullMarked;
