package folkmoot.governance.condition;

import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.condition.Condition.Answer;
import folkmoot.governance.condition.Condition.Compiling;
import folkmoot.governance.pattern.Finder;
import folkmoot.governance.rule.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Conditions of every sort about a long text, asked before anybody waits for an answer: what the
/// JVM has never run takes it ten times as long.
public final class Rehearsal {

    private static final int ROUNDS = 20;

    private static final List<String> SORTS =
            List.of(
                    "pattern('mail', text) || words.exists(w, pattern('mail', w))",
                    "pattern('wide', text) || hasWord(text, 'parts')",
                    "hasWord(text, 'offers') || words.exists(w, hasWord(w, 'offers'))",
                    "words.exists(w, w == 'x' || w in ['y', 'z'] || w.startsWith('q'))",
                    "links.exists(l, hostOf(string(l.url)) == 'x' || l.host == 'x' && !l.trusted)",
                    "links.exists(l, 1 / author.here_last_hour > 0 || int(l.host) > 0)",
                    "text.contains('never') || size(text) < 0 || similarTo(text, 7) > 9",
                    "now.getHours('Europe/Berlin') > 30 || businessMinutesSince(now) > 9");

    private static final String TEXT =
            "Somebody wrote this, see https://a.example/page or 高興 ann at b.example. ".repeat(40)
                    + mixed()
                    + " "
                    + "あ".repeat(2_000);

    private Rehearsal() {}

    /// What they answer: none of them applies, and one fails.
    public static List<Answer> hold() {
        var deed = Reading.of(TEXT, _ -> false).in(Snapshot.USUAL);
        var answers = new ArrayList<Answer>();
        for (var when : SORTS) {
            var condition = compiled(when);
            var together = Finder.of(condition.patterns());
            for (var round = 0; round < ROUNDS; round++) {
                answers.add(condition.ask(new Facts(deed)));
                answers.add(condition.ask(new Facts(deed, together)));
            }
        }
        return answers;
    }

    // For patterns that could become anything.
    private static String mixed() {
        var letters = new StringBuilder();
        new Random(7).ints(3_000, 0, 2).forEach(it -> letters.append(it == 0 ? 'a' : 'b'));
        return letters.toString();
    }

    private static List<String> parts() {
        return IntStream.range(100, 400).mapToObj(it -> "あ".repeat(40) + it).toList();
    }

    private static Condition compiled(String when) {
        var clause =
                new Clause(
                        when,
                        new LinkedHashMap<>(
                                Map.of(
                                        "offers",
                                        List.of("casino", "best price"),
                                        "parts",
                                        parts())),
                        new LinkedHashMap<>(
                                Map.of(
                                        "mail",
                                        "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+",
                                        "wide",
                                        "b[ab]{60}c")));
        return switch (Condition.compile(clause)) {
            case Compiling.Compiled(var condition) -> condition;
            case Compiling.Refused(var reason) -> throw new IllegalStateException(reason);
        };
    }
}
