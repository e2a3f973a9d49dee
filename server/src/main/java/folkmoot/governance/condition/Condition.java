package folkmoot.governance.condition;

import com.google.re2j.Pattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import folkmoot.governance.Feature;
import folkmoot.governance.rule.Clause;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A rule's condition, ready to be asked any number of times by any number of threads.
public final class Condition {

    /// What became of a clause that was to be compiled.
    public sealed interface Compiling {

        record Compiled(Condition condition) implements Compiling {}

        record Refused(String reason) implements Compiling {}
    }

    /// What a condition says of a deed. Where it could not say anything, the rule does not fire.
    public sealed interface Answer {

        Yes YES = new Yes();
        No NO = new No();

        record Yes() implements Answer {}

        record No() implements Answer {}

        record Failed(String reason) implements Answer {}
    }

    private final Program program;
    private final Map<String, WordList> lists;
    private final Map<String, Pattern> patterns;
    private final Set<Feature> mentions;
    private final String overrun;

    private Condition(
            Program program,
            Map<String, WordList> lists,
            Map<String, Pattern> patterns,
            Set<Feature> mentions,
            String overrun) {
        this.program = program;
        this.lists = lists;
        this.patterns = patterns;
        this.mentions = mentions;
        this.overrun = overrun;
    }

    public static Compiling compile(Clause clause) {
        try {
            return new Compiling.Compiled(Apart.run(() -> compiled(clause)));
        } catch (Unfit e) {
            return new Compiling.Refused(e.reason());
        }
    }

    private static Condition compiled(Clause clause) {
        var checked = Language.check(clause.when());
        Shape.check(checked, clause.words().keySet(), clause.patterns().keySet());
        var lists = new LinkedHashMap<String, WordList>();
        clause.words().forEach((name, words) -> lists.put(name, new WordList(words)));
        var patterns = Patterns.compile(clause.patterns());
        return new Condition(
                Language.plan(checked),
                lists,
                patterns,
                Names.mentioned(checked),
                Worst.overrun(checked, lists, patterns));
    }

    /// What it looks at; whatever else a deed has makes no difference to it.
    public Set<Feature> mentions() {
        return mentions;
    }

    /// All that it may look for in a text.
    public Collection<Pattern> patterns() {
        return patterns.values();
    }

    /// Why it fails on some of the longest texts, in words; nothing when it can be asked about any.
    public String overrun() {
        return overrun;
    }

    public Answer ask(Facts facts) {
        try {
            var call = new Call(facts, lists, patterns);
            var said = ScopedValue.where(Call.CURRENT, call).call(() -> program.eval(facts::find));
            if (call.overspent()) {
                return new Answer.Failed("the condition takes too long");
            }
            return switch (said) {
                case Boolean yes when yes -> Answer.YES;
                case Boolean _ -> Answer.NO;
                default -> new Answer.Failed("no answer but " + said.getClass().getSimpleName());
            };
        } catch (CelEvaluationException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            // What members wrote must not end what other people do, whatever the library throws.
            return new Answer.Failed(String.valueOf(e));
        }
    }
}
