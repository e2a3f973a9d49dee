package folkmoot.governance;

import folkmoot.governance.condition.Condition;
import folkmoot.governance.condition.Condition.Answer;
import folkmoot.governance.condition.Condition.Compiling;
import folkmoot.governance.condition.Facts;
import folkmoot.governance.pattern.Finder;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.starter.StarterRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tlog.entry.RuleRef;

/// The rules in force, compiled once, asked in their order. Whoever changes them makes a new one;
/// what rules had cost and failed so far goes on with them.
public final class Lawbook {

    private final List<Compiled> rules;
    private final Memory memory;
    private final Finder finder;

    private Lawbook(List<Compiled> rules, Memory memory) {
        this.rules = rules;
        this.memory = memory;
        this.finder =
                Finder.of(
                        rules.stream().flatMap(it -> it.condition().patterns().stream()).toList());
    }

    /// None in force.
    public static Lawbook empty() {
        return empty(new Recollection());
    }

    public static Lawbook empty(Memory memory) {
        return new Lawbook(List.of(), memory);
    }

    /// What a place begins with.
    public static Lawbook founding() {
        return empty().with(StarterRules.all());
    }

    /// The same rules are not compiled again. All of them were tried before they were voted on, so
    /// that one that cannot be compiled is a mistake of ours.
    public Lawbook with(List<Rule> inForce) {
        return new Lawbook(
                inForce.stream().map(this::compiled).sorted(Compiled.ORDER).toList(), memory);
    }

    private Compiled compiled(Rule rule) {
        var ref = RuleText.cite(rule);
        return rules.stream()
                .filter(it -> it.ref().equals(ref))
                .findFirst()
                .orElseGet(() -> new Compiled(rule, ref, condition(rule)));
    }

    private static Condition condition(Rule rule) {
        return switch (Condition.compile(rule.clause())) {
            case Compiling.Compiled(var condition) -> condition;
            case Compiling.Refused(var reason) ->
                    throw new IllegalArgumentException(rule.id() + ": " + reason);
        };
    }

    /// What they say, and what that costs each rule of its cap. Nothing is looked up or written but
    /// by the memory, when a rule applies. Those that let this thing of that person through are
    /// noted: they do nothing, and it costs them nothing.
    public Judgement judge(Snapshot deed, UUID person, UUID object, Predicate<RuleRef> let) {
        var now = (Instant) deed.get(Feature.NOW);
        var it = new Memory.Occasion(now, deed.text(Feature.TRIGGER), person, object);
        return judge(
                deed, true, one -> !let.test(one.ref()) && memory.acts(one.rule(), one.ref(), it));
    }

    /// What they would say, as a dry run and an editor ask; caps and health stay as they are. Those
    /// that are stopped say nothing.
    public Judgement consider(Snapshot deed) {
        return judge(deed, false, it -> !memory.isStopped(it.ref()));
    }

    private Judgement judge(Snapshot deed, boolean counts, Predicate<Compiled> acts) {
        var facts = new Facts(deed, finder);
        var fired = new ArrayList<Fired>();
        var failures = new ArrayList<Judgement.Failure>();
        for (var it : rules) {
            if (!it.rule().reach().covers(deed) || health(it.ref()).suspended()) {
                continue;
            }
            var answer = it.condition().ask(facts);
            if (counts) {
                memory.answered(it.ref(), !(answer instanceof Answer.Failed));
            }
            switch (answer) {
                case Answer.Yes _ -> fired.add(new Fired(it.rule(), it.ref(), acts.test(it)));
                case Answer.No _ -> {}
                case Answer.Failed(var reason) ->
                        failures.add(new Judgement.Failure(it.ref(), reason));
            }
        }
        return Judgement.of(fired, failures);
    }

    /// Those that fail on some of the longest texts, and why: made before that was asked of a rule.
    public Map<RuleRef, String> overrunning() {
        return rules.stream()
                .filter(it -> !it.condition().overrun().isEmpty())
                .collect(Collectors.toMap(Compiled::ref, it -> it.condition().overrun()));
    }

    public Health health(RuleRef rule) {
        return memory.health(rule);
    }

    /// It acted too often and stopped until people switch it on again.
    public boolean isStopped(RuleRef rule) {
        return memory.isStopped(rule);
    }
}
