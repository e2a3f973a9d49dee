package folkmoot.transparency;

import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import java.time.Instant;
import java.util.List;
import tlog.entry.Detail;

/// What tests change in the rulebook as if it had always been so.
public final class Founding {

    private Founding() {}

    public static Enactment of(Act act, Rule rule) {
        return new Enactment(
                act,
                rule.id(),
                rule.version(),
                RuleText.canonical(rule),
                new Detail.Law(rule.level(), null),
                Decider.FOUNDING,
                Instant.now().plus(rule.sunset()),
                List.of());
    }
}
