package folkmoot.governance;

import folkmoot.governance.rule.Rule;
import java.time.Instant;
import java.util.UUID;
import tlog.entry.RuleRef;

/// What rules cost and failed so far: whoever keeps it decides how long.
public interface Memory {

    /// When which rules are asked, about what of whose.
    record Occasion(Instant now, String trigger, UUID person, UUID object) {}

    Health health(RuleRef rule);

    void answered(RuleRef rule, boolean well);

    /// Whether a rule that applies may act, which costs it one of its cap. What it acted on within
    /// the hour it acts on again, at no cost: else trying again would use its cap up.
    boolean acts(Rule rule, RuleRef ref, Occasion occasion);

    /// It acted too often and only notices, until people switch it on again.
    boolean isStopped(RuleRef rule);
}
