package folkmoot.governance;

import folkmoot.governance.rule.Action;
import folkmoot.governance.rule.Rule;
import java.util.Comparator;
import java.util.List;
import tlog.entry.RuleRef;

/// A rule that applies to a deed. `acts` is false while its cap is reached: it is noted and does
/// nothing.
public record Fired(Rule rule, RuleRef ref, boolean acts) {

    private static final Comparator<Action> STRENGTH =
            Comparator.comparingInt(Action::strength).thenComparing(Action::extent);

    boolean allows() {
        return actions().contains(new Action.Allow());
    }

    boolean restricts() {
        return strongest().strength() > 0;
    }

    List<Action> actions() {
        return acts ? rule.actions() : List.of();
    }

    private Action strongest() {
        return actions().stream().max(STRENGTH).orElseGet(Action.Allow::new);
    }

    /// Whether it takes more than the other; of two that take the same, the first stays.
    boolean isStrongerThan(Fired other) {
        return STRENGTH.compare(strongest(), other.strongest()) > 0;
    }
}
