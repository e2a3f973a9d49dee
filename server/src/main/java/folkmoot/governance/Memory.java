package folkmoot.governance;

import folkmoot.governance.rule.Rule;
import java.time.Instant;
import tlog.entry.RuleRef;

/// What rules cost and failed so far: whoever keeps it decides how long.
public interface Memory {

    Health health(RuleRef rule);

    void answered(RuleRef rule, boolean well);

    /// Whether a rule that applies may act, which costs it one of its cap.
    boolean acts(Rule rule, RuleRef ref, Instant now);

    /// It acted too often and only notices, until people switch it on again.
    boolean isStopped(RuleRef rule);
}
