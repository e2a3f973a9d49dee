package folkmoot.governance;

import folkmoot.governance.condition.Condition;
import folkmoot.governance.rule.Rule;
import java.util.Comparator;
import tlog.entry.RuleRef;

/// A rule in force with its condition.
record Compiled(Rule rule, RuleRef ref, Condition condition) {

    /// Law first; within a level the smaller priority, then the id.
    static final Comparator<Compiled> ORDER =
            Comparator.comparing((Compiled it) -> it.rule().level())
                    .thenComparing(it -> it.rule().priority())
                    .thenComparing(it -> it.rule().id());
}
