package folkmoot.governance.condition;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.condition.Condition.Answer;
import folkmoot.governance.rule.Clause;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    /// What the language does by itself nobody counts while it does it: before the vote or never.
    @ParameterizedTest
    @MethodSource("dear")
    void whatTheLanguageItselfTakesIsCountedToo(String when) {
        assertThat(Conditions.of(when, PATTERNS).overrun()).contains("steps", "4000000");
    }

    static Stream<String> dear() {
        return Stream.of(
                walk("words", "text.contains(w)", 1),
                walk("[1, 2, 3, 4, 5]", "text.contains('" + "a".repeat(3_500) + "b')", 1),
                walk("words", "words != words", 1),
                walk("links", "links != links", 30),
                walk("words", "!(w in words)", 1),
                walk("words", "1 / author.here_last_hour > 0", 60),
                walk("words", "int(w) > 0", 60),
                walk("words", "links[7].host == 'x'", 60),
                walk("words", "{'a': true}[w]", 60),
                walk("links", "w.nothing == 'x'", 120),
                walk("words", "now.getHours('Europe/Berlin') > 30", 60),
                walk("words", "size(text) < 0", 60),
                walk("words", "bytes(text) == b''", 60));
    }

    private static String walk(String through, String asks, int times) {
        return through
                + ".exists(w, "
                + String.join(" || ", Collections.nCopies(times, asks))
                + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.contains('whatever somebody may look for in a text')",
                "['promo', 'deal', 'code'].exists(w, text.contains(w))",
                "words.exists(w, w == 'x' && words.size() > 3 && size(w) < 20)",
                "words.exists(w, w in ['one', 'two', 'three'] || w.startsWith('un'))",
                "links.exists(l, l.host in ['a.example', 'b.example'] && !l.trusted)",
                "words.exists(w, int(w) > 1000)",
                "now.getHours('Europe/Berlin') >= 22 && author.age_days + 1 < 30",
                "author.trust < 2 && size(text) > 2000 && shouting > 0.5 / 2.0",
            })
    void whatPeopleAskForIsFarFromThat(String when) {
        assertThat(Conditions.of(when, PATTERNS).overrun()).isEmpty();
    }

    /// A thousand entries that all begin alike are looked up, not gone through.
    @Test
    void longListsOfAllButTheSameAreCounted() {
        var phrases = IntStream.range(1_000, 2_000).mapToObj(it -> "a ".repeat(45) + it).toList();
        var parts = IntStream.range(1_000, 2_000).mapToObj(it -> "\u3042".repeat(95) + it).toList();

        assertThat(listed(phrases).overrun()).isEmpty();
        assertThat(listed(parts).overrun()).isEmpty();
        assertThat(listed(Collections.nCopies(1, "\u3042")).overrun()).isEmpty();
        assertThat(listed(phrases, 3).overrun()).contains("steps");
        assertThat(listed(parts, 4).overrun()).contains("steps");
        assertThat(listed(Collections.nCopies(1_000, "a b c"), 6).overrun()).isEmpty();
    }

    /// For a word alone a thousand phrases are not gone through: that would be a hundred million.
    @Test
    void whatLooksAtLittleTakesLittleHoweverLongTheList() {
        var phrases = IntStream.range(1_000, 2_000).mapToObj(it -> it + " b").toList();
        var list = new WordList(phrases);
        var found = 0;

        var start = System.nanoTime();
        for (var i = 0; i < 100_000; i++) {
            found += list.in(new Said(List.of("1999"))) ? 1 : 0;
        }

        assertThat(found).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(listed(phrases).overrun()).isEmpty();
    }

    private static Condition listed(List<String> words) {
        return listed(words, 1);
    }

    private static Condition listed(List<String> words, int times) {
        var when = String.join(" || ", Collections.nCopies(times, "hasWord(text, 'many')"));
        var lists = new LinkedHashMap<>(Map.of("many", words));
        return switch (Condition.compile(new Clause(when, lists, new LinkedHashMap<>()))) {
            case Condition.Compiling.Compiled(var condition) -> condition;
            case Condition.Compiling.Refused(var reason) -> throw new AssertionError(reason);
        };
    }
}
