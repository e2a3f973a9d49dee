package folkmoot.governance.condition;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.condition.Condition.Answer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody gets around a rule by writing more: what a condition costs at worst is known before
/// anybody votes, whatever it looks at first.
class WorstTests {

    private static final String DEEP = "(a?){30}(a|b|aa){30}";
    private static final Map<String, String> PATTERNS =
            Map.of("one", DEEP + "c", "two", DEEP + "d", "few", "[\\w.]+@[\\w.]+\\.\\w+");

    /// A letter that is four words.
    private static final String BLESSING = "\uFDFA";

    private static final List<Snapshot> LONGEST =
            List.of(
                    written("a".repeat(Kind.LONGEST)),
                    written("a ".repeat(Kind.LONGEST / 2)),
                    written(BLESSING.repeat(Kind.LONGEST)),
                    written("\uFDF2".repeat(16).concat(" ").repeat(Kind.LONGEST / 17)),
                    written("https://a.example/" + "a".repeat(180) + " ")
                            .with(Feature.TEXT, "a".repeat(Kind.LONGEST))
                            .with(
                                    Feature.LINKS,
                                    Collections.nCopies(
                                            Kind.MOST_LINKS,
                                            new Kind.Address(
                                                    "a".repeat(Kind.LONGEST_ADDRESS),
                                                    "a",
                                                    false))));

    private static Snapshot written(String text) {
        return Reading.of(text, _ -> false).in(Snapshot.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pattern('one', text)",
                "pattern('few', text) || hasWord(text, 'offers')",
                "author.brand ? pattern('one', text) : pattern('two', text)",
                "words.exists(w, pattern('few', w) || hasWord(w, 'offers'))",
                "words.exists(w, w == 'x') || words.all(w, w != 'y')",
                "links.exists(l, pattern('few', l.url) || hostOf(l.url) == 'x')",
                "['a', 'b'].exists(it, pattern('few', text) && it == 'c')",
                "pattern('one', space) || pattern('two', trigger) || pattern('one', text)",
                "hasWord(text, 'offers') || hasWord(text, 'offers') || hasWord(text, 'offers')"
                        + " || hasWord(text, 'offers') || hasWord(text, 'offers') || hasWord(text,"
                        + " 'offers')",
                "businessMinutesSince(waiting_since) > 60 && similarTo(text, 7) > 1",
            })
    void whatIsAcceptedFailsOnNoTextForItsLength(String when) {
        var condition = Conditions.of(when, PATTERNS);

        assertThat(condition.overrun()).isEmpty();
        for (var text : LONGEST) {
            assertThat(condition.ask(new Facts(text))).isNotInstanceOf(Answer.Failed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pattern('one', text) || pattern('two', text)",
                "hasWord(text, 'offers') || hasWord(text, 'offers') || hasWord(text, 'offers')"
                        + " || hasWord(text, 'offers') || hasWord(text, 'offers') || hasWord(text,"
                        + " 'offers') || hasWord(text, 'offers')",
                "words.exists(w, pattern('few', text) && w == 'never')",
                "words.exists(w, w == 'x') || words.exists(w, w == 'y') || words.exists(w, w =="
                        + " 'z')",
                "words.exists(w, businessMinutesSince(now) < 0)",
            })
    void whatIsRefusedFailsOnOneOfThem(String when) {
        var condition = Conditions.of(when, PATTERNS);

        assertThat(condition.overrun()).contains("longest texts");
        assertThat(LONGEST).anyMatch(it -> condition.ask(new Facts(it)) instanceof Answer.Failed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pattern('one', text) && pattern('two', text)",
                "author.trust > 3 && (pattern('one', text) || pattern('two', text))",
                "(author.trust > 3 ? pattern('one', text) : author.brand) && pattern('two', text)",
                "!pattern('one', text) ? true : pattern('two', text)",
                "words.exists(w, author.brand && pattern('one', w))",
                "words.exists(text, author.brand && pattern('one', text))",
            })
    void whatIsLookedAtFirstHidesNothing(String when) {
        assertThat(Conditions.of(when, PATTERNS).overrun()).contains("steps", "4000000");
    }
}
