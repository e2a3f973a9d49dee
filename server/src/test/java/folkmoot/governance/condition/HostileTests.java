package folkmoot.governance.condition;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import folkmoot.governance.Snapshot;
import folkmoot.governance.condition.Condition.Answer;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every attack of shared/research/uniques.md, section 0 (D7), and some of our own. What each one
/// allocates is bounded; times are not asserted, machines differ.
class HostileTests {

    private static final long FIFTY_MEGABYTES = 50L << 20;

    private static final Snapshot WORST =
            Snapshot.USUAL
                    .with(Feature.TEXT, "a".repeat(Kind.LONGEST))
                    .with(
                            Feature.WORDS,
                            Collections.nCopies(
                                    Kind.MOST_WORDS, "a".repeat(Kind.LONGEST_WORD - 1) + "b"))
                    .with(
                            Feature.LINKS,
                            Collections.nCopies(
                                    Kind.MOST_LINKS,
                                    new Kind.Address("https://" + "a/".repeat(240), "a", false)));

    @AfterEach
    void theNextRuleIsJudgedAsIfNothingHadHappened() {
        assertThat(Conditions.of("author.trust == 1").ask(new Facts(WORST))).isEqualTo(Answer.YES);
    }

    /// 24 of them took a gigabyte.
    @Test
    void doublingChains() {
        var chain = "[text]" + ".map(a, a + a)".repeat(24) + ".size() > 0";
        assertThat(spent(() -> assertThat(Conditions.refusal(chain)).isNotEmpty()))
                .isLessThan(FIFTY_MEGABYTES);

        var sum = "(" + String.join(" + ", Collections.nCopies(60, "text")) + ").size() > 0";
        assertThat(Conditions.refusal(sum)).isNotEmpty();
    }

    /// Whoever hides the type still has no function to call.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "size(dyn(text) + dyn(text)) > 0",
                "dyn(text) + dyn(text) == dyn('a')",
                "dyn(words) + dyn(words) == dyn([])",
                "dyn(b'a') + dyn(b'a') == dyn(b'aa')",
                "links.exists(l, l.url + l.url == l.url)",
                "dyn(text).matches('a')",
            })
    void doublingBehindADynamicType(String when) {
        var refused = !Conditions.refusal(when).isEmpty();
        assertThat(refused || ask(when) instanceof Answer.Failed).isTrue();
    }

    /// Three minutes, before inputs were capped.
    @Test
    void walksWithinWalks() {
        assertThat(
                        Conditions.refusal(
                                "words.exists(a, words.exists(b, text.contains(a) && text.contains(b)))"))
                .contains("within");
        assertThat(Conditions.refusal("words.all(a, links.all(b, has(b.url)))")).contains("within");
    }

    @Test
    void manyWalksInARow() {
        var walks =
                String.join(
                        " || ", Collections.nCopies(30, "words.exists(w, text.contains(w + ''))"));
        assertThat(Conditions.refusal(walks)).isNotEmpty();

        var plain =
                String.join(" || ", Collections.nCopies(30, "words.exists(w, text.contains(w))"));
        assertThat(ask(plain)).as("a thousand steps are enough").isInstanceOf(Answer.Failed.class);
    }

    /// Two million instructions, or a stack that overflows.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x{1,1000}){1,1000}",
                "((x{1,100}){1,100}){1,100}",
                "(x{1000}){1000}",
                "x{1001}",
                "x{1,999999999}",
                "((((((x{10}){10}){10}){10}){10}){10})",
                "(?:x{30}){30}y{2}",
                "(",
                "[a",
                "(?<=a)b",
                "\\1",
            })
    void patternsThatExplode(String pattern) {
        assertThat(
                        spent(() ->
                                assertThat(
                                                Conditions.refusal(
                                                        "pattern('p', text)", Map.of("p", pattern)))
                                        .contains("pattern p")))
                .isLessThan(FIFTY_MEGABYTES);
    }

    @Test
    void patternsOfThousandsOfBrackets() {
        var deep = "(".repeat(90) + "a" + ")".repeat(90);
        assertThat(Conditions.refusal("pattern('p', text)", Map.of("p", deep))).isEmpty();

        var abyss = "(".repeat(50_000) + "a" + ")".repeat(50_000);
        assertThat(Conditions.refusal("pattern('p', text)", Map.of("p", abyss))).isNotEmpty();
    }

    @Test
    void patternsAskedTooOften() {
        var often = "words.exists(w, pattern('mail', text) && w == 'never')";
        assertThat(ask(often)).isInstanceOf(Answer.Failed.class);
        assertThat(ask("words.exists(w, hasWord(text, 'offers') && w == 'never')"))
                .isInstanceOf(Answer.Failed.class);
        assertThat(ask("words.exists(w, businessMinutesSince(now) > 0)"))
                .isInstanceOf(Answer.Failed.class);
        assertThat(ask("hostOf(text) == ''")).isInstanceOf(Answer.Failed.class);
        assertThat(ask("words.exists(w, pattern('mail', w))")).isEqualTo(Answer.NO);
    }

    /// A clock is not asked, steps are counted before they are taken: two patterns of which each
    /// takes three hundred steps for a letter are more than a condition has for the longest text.
    @Test
    void patternsThatTakeManyStepsForALetter() {
        var deep = "(a?){30}(a|b|aa){30}";
        var patterns = Map.of("one", deep + "c", "two", deep + "d");

        assertThat(ask("pattern('one', text)", patterns)).isEqualTo(Answer.NO);
        assertThat(ask("pattern('one', text) || pattern('two', text)", patterns))
                .isInstanceOf(Answer.Failed.class);
        assertThat(ask("words.exists(w, pattern('one', w) || pattern('two', w))", patterns))
                .isInstanceOf(Answer.Failed.class);
    }

    @Test
    void theDeepestThatCanBeWritten() {
        for (var depth : List.of(400, 1_900)) {
            assertThat(Conditions.refusal("!".repeat(depth) + "true")).as("not").isNotNull();
            assertThat(Conditions.refusal("(".repeat(depth) + "true" + ")".repeat(depth)))
                    .as("brackets")
                    .isNotEmpty();
            assertThat(Conditions.refusal("true" + " ? true : true".repeat(depth / 10)))
                    .as("choices")
                    .isNotNull();
            assertThat(Conditions.refusal("[".repeat(depth) + "]".repeat(depth) + " == []"))
                    .as("lists")
                    .isNotEmpty();
        }
        assertThat(Conditions.refusal("now" + ".a".repeat(400) + " == 1")).isNotEmpty();
    }

    @Test
    void longerThanAllowed() {
        assertThat(Conditions.refusal("text == '" + "a".repeat(4_000) + "'")).contains("size");
    }

    @Test
    void divisionByZeroAndWhatIsNotThere() {
        assertThat(ask("1 / 0 > 0")).isInstanceOf(Answer.Failed.class);
        assertThat(ask("author.age_days % author.here_last_hour == 0"))
                .isInstanceOf(Answer.Failed.class);
        assertThat(Conditions.refusal("author.creditcard == '1'")).contains("undeclared");
        assertThat(ask("links[0].creditcard == '1'")).isInstanceOf(Answer.Failed.class);
        assertThat(ask("links.exists(l, has(l.creditcard))")).isEqualTo(Answer.NO);
    }

    /// Each was measured before a condition was counted before the vote; nobody votes on them now.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "words.exists(w, pattern('deep', text) && w == 'never')",
                "words.exists(w, pattern('deep', w) && w == 'never')",
                "words.exists(w, hasWord(text, 'offers') && w == 'never')",
                "words.exists(w, businessMinutesSince(now) > 0)",
                "words.exists(w, text.contains(w))",
                "words.exists(w, text.contains(w)) || words.exists(w, text.contains(w))"
                        + " || words.exists(w, text.contains(w))",
            })
    void whatTookLongestIsRefusedBeforeTheVote(String when) {
        var condition = Conditions.of(when, Map.of("deep", "(a?){30}(a|b|aa){30}c"));
        assertThat(condition.overrun()).contains("longest texts");
    }

    private static Answer ask(String when) {
        return ask(Conditions.of(when));
    }

    private static Answer ask(String when, Map<String, String> patterns) {
        return ask(Conditions.of(when, patterns));
    }

    private static Answer ask(Condition condition) {
        var answer = new Answer[1];
        var facts = new Facts(WORST);
        assertThat(spent(() -> answer[0] = condition.ask(facts))).isLessThan(FIFTY_MEGABYTES);
        return answer[0];
    }

    /// Bytes that this thread asked for, whether they were freed again or not.
    private static long spent(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
