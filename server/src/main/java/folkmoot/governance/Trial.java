package folkmoot.governance;

import folkmoot.governance.condition.Condition;
import folkmoot.governance.condition.Condition.Answer;
import folkmoot.governance.condition.Condition.Compiling;
import folkmoot.governance.condition.Facts;
import folkmoot.governance.rule.Example;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.Flaw;
import folkmoot.governance.script.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A rule's own examples, tried before anybody votes on it. While one is red there is nothing to
/// vote on.
public final class Trial {

    private Trial() {}

    /// What is wrong with a text, whatever it is: its form, its condition, what it would do, what
    /// it would cost or its examples. Nothing when it can be voted on.
    public static List<Flaw> of(String text) {
        return switch (RuleText.read(text)) {
            case RuleText.Outcome.Refused(var flaw) -> List.of(flaw);
            case RuleText.Outcome.Read(var rule) ->
                    of(rule).stream().map(it -> RuleText.placed(text, it)).toList();
        };
    }

    /// The same of a rule that was put together by form; lines are those of its written text.
    static List<Flaw> of(Rule rule) {
        return switch (Condition.compile(rule.clause())) {
            case Compiling.Refused(var reason) -> List.of(new Flaw(1, "when", reason));
            case Compiling.Compiled(var condition) -> flaws(rule, condition);
        };
    }

    // What takes too long about some text is not asked about any, whoever wrote that.
    private static List<Flaw> flaws(Rule rule, Condition condition) {
        var overrun = condition.overrun();
        return Stream.of(
                        overrun.isEmpty()
                                ? examples(rule, condition)
                                : List.of(new Flaw(1, "when", overrun)),
                        Possible.flaws(rule))
                .flatMap(List::stream)
                .toList();
    }

    /// Whether whoever writes much enough is beyond a rule, because its condition fails on that.
    public static boolean overruns(Rule rule) {
        return Condition.compile(rule.clause()) instanceof Compiling.Compiled(var condition)
                && !condition.overrun().isEmpty();
    }

    private static List<Flaw> examples(Rule rule, Condition condition) {
        var flaws = new ArrayList<Flaw>();
        for (var i = 0; i < rule.examples().size(); i++) {
            var wrong = wrong(rule, condition, rule.examples().get(i));
            if (!wrong.isEmpty()) {
                flaws.add(new Flaw(1, "examples[" + i + "]", wrong));
            }
        }
        return flaws;
    }

    private static String wrong(Rule rule, Condition condition, Example example) {
        var covered = rule.reach().covers(example.snapshot());
        var answer = condition.ask(new Facts(example.snapshot()));
        if (answer instanceof Answer.Failed(var reason)) {
            return "the condition fails on it: " + reason;
        }
        var matches = covered && answer instanceof Answer.Yes;
        if (matches == example.matches()) {
            return "";
        }
        if (example.matches() && !covered) {
            return "should match, and is outside of what the rule is for";
        }
        return example.matches() ? "should match and does not" : "should not match and does";
    }
}
