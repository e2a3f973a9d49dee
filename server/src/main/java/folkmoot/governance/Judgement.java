package folkmoot.governance;

import folkmoot.governance.rule.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;
import tlog.entry.RuleRef;

/// What the rules in force say about a deed: all that applied, in the order in which they were
/// asked, and what follows.
///
/// Within a level the strongest restriction wins, and `allow` lifts the restrictions of its own
/// level alone: a lower level can add to a higher one, and never take from it. What takes nothing
/// from anybody (labels, replies, a word to staff) happens for every rule that applied.
public record Judgement(List<Fired> fired, List<Failure> failures, List<Effect> effects) {

    /// A rule that could not be asked; it did not fire.
    public record Failure(RuleRef rule, String reason) {}

    /// An action with the rule that is cited for it.
    public record Effect(Action action, RuleRef rule, Detail.Level level) {}

    public Judgement {
        fired = List.copyOf(fired);
        failures = List.copyOf(failures);
        effects = List.copyOf(effects);
    }

    static Judgement of(List<Fired> fired, List<Failure> failures) {
        var effects = new ArrayList<Effect>();
        for (var level : Detail.Level.values()) {
            var here = fired.stream().filter(it -> it.rule().level() == level).toList();
            var winner =
                    here.stream().anyMatch(Fired::allows)
                            ? null
                            : here.stream()
                                    .filter(Fired::restricts)
                                    .reduce((a, b) -> b.isStrongerThan(a) ? b : a)
                                    .orElse(null);
            here.stream().flatMap(it -> effects(it, it == winner)).forEach(effects::add);
        }
        return new Judgement(fired, failures, effects);
    }

    /// The same as if these had not been asked.
    public Judgement without(Predicate<RuleRef> rules) {
        return of(fired.stream().filter(it -> !rules.test(it.ref())).toList(), failures);
    }

    private static Stream<Effect> effects(Fired it, boolean wins) {
        return it.actions().stream()
                .filter(action -> wins || action.strength() == 0)
                .map(action -> new Effect(action, it.ref(), it.rule().level()));
    }

    /// What restricts most, the one that a statement of reasons is about; null when nothing does.
    public @Nullable Effect decisive() {
        return effects.stream()
                .filter(it -> it.action().strength() > 0)
                .reduce((a, b) -> stronger(b.action(), a.action()) ? b : a)
                .orElse(null);
    }

    private static boolean stronger(Action a, Action b) {
        return a.strength() != b.strength()
                ? a.strength() > b.strength()
                : a.extent().compareTo(b.extent()) > 0;
    }
}
