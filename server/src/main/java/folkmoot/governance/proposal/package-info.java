/// What members propose: drafts, their words in every version, and who stands behind them.
@NullMarked
package folkmoot.governance.proposal;

import org.jspecify.annotations.NullMarked;
