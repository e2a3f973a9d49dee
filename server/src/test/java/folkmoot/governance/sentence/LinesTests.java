package folkmoot.governance.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.Rules;
import folkmoot.governance.rule.Action;
import folkmoot.governance.starter.StarterRules;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTests {

    private static final String CONDITION =
            "author.trust < 2 && links.size() > 1 && !author.purchase_verified";

    /// What the starter rules ask, people can read and change without knowing how it is written.
    @Test
    void everyStarterRuleIsLinesWithoutAnExpertsLine() {
        for (var rule : StarterRules.all()) {
            var lines = Lines.read(rule.clause().when());

            assertThat(lines)
                    .as(rule.id())
                    .noneMatch(it -> it.phrase().subject() == Subject.EXPERT);
            assertThat(Lines.write(lines)).isEqualTo(rule.clause().when());
            assertThat(Sentence.of(rule)).doesNotContain("⟦").doesNotContain("{");
        }
    }

    @Test
    void casesAndAlternativesKeepTheirPlaces() {
        assertThat(Lines.read("links.size() > 5 || words.size() < 3 && author.brand"))
                .extracting(it -> it.joint().word() + " " + it.phrase().cel())
                .containsExactly(
                        "and links.size() > 5", "case words.size() < 3", "and author.brand");
        assertThat(Lines.read("words.size() >= 8 && (duplicates >= 2 || flags > 1)"))
                .extracting(it -> it.joint().word() + " " + it.phrase().cel())
                .containsExactly("and words.size() >= 8", "and duplicates >= 2", "or flags > 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.contains(' || ') && author.brand",
                "author.trust<2",
                "author.brand || author.staff&&flags > 1",
                "author.brand ? flags > 1 : flags > 2 || author.staff",
                "(author.brand || author.staff) || flags > 1",
                "!(author.brand || author.staff) && flags > 1",
                "shouting > 0.70",
                "links.exists(l, l.host == 'a' || l.host == \"b && c\")",
                " author.brand",
                "hasWord(text, 'a') && pattern('b', text)",
                "((author.brand || author.staff)) && flags > 1",
                "'\\'' == text && author.brand",
                "brand_share > 0.125 && similarTo(text, 30) >= 2"
            })
    void whatIsReadIsWrittenToTheLetter(String when) {
        assertThat(Lines.write(Lines.read(when))).isEqualTo(when);
    }

    /// Experts compare with more than whole numbers: what has a plural of its own, and what has
    /// none.
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            textBlock =
                    """
                    words.size() > 1                   | it has more than 1 word
                    words.size() > 1.5                 | it has more than 1.5 words
                    links.size() >= 1234567890123      | it has at least 1,234,567,890,123 links
                    author.age_days < 0.5              | its author has been here for fewer than 0.5 days
                    similarTo(text, 7) > 2.5           | it says nearly the same as more than 2.5 texts of others of the last 7 days
                    words.size() > 1.2.3               | this holds: words.size() > 1.2.3
                    words.size() > 12345678901234      | this holds: words.size() > 12345678901234
                    shouting > 1000                    | this holds: shouting > 1000
                    """)
    void everyNumberIsSaid(String when, String said) {
        assertThat(Lines.write(Lines.read(when))).isEqualTo(when);
        assertThat(Sentence.of(Phrase.of(when))).isEqualTo(said);
        assertThat(Sentence.of(Rules.rule(Map.of(CONDITION, when)))).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            textBlock =
                    """
                    service   | it is brought to the brand’s staff
                    moderator | it is brought to the moderators
                    expert    | it is brought to the experts among the members
                    bowler    | it is brought to whoever wears the hat “bowler”
                    """)
    void whoIsHandedItIsSaid(String hat, String said) {
        assertThat(Sentence.of(new Action.RouteToStaff(hat))).isEqualTo(said);
    }

    @Property(tries = 2000)
    void whateverItIs(@ForAll("conditions") String when) {
        assertThat(Lines.write(Lines.read(when))).isEqualTo(when);
    }

    @Provide
    Arbitrary<String> conditions() {
        return Arbitraries.of(
                        "author.brand",
                        "flags > 1",
                        " || ",
                        " && ",
                        "||",
                        "&&",
                        "(",
                        ")",
                        "!",
                        "'",
                        "\"",
                        "\\",
                        " ? ",
                        " : ",
                        "shouting > 0.7",
                        " ",
                        "[",
                        "}",
                        "x")
                .list()
                .ofMaxSize(12)
                .map(it -> String.join("", it));
    }

    /// A line between others must not change what they mean.
    @Test
    void anExpertsLineIsKeptTogetherBetweenOthers() {
        var lines =
                List.of(
                        new Line(Line.Joint.CASE, Phrase.expert("a || b")),
                        new Line(Line.Joint.AND, Phrase.of("flags > 1")));

        assertThat(Lines.write(lines)).isEqualTo("(a || b) && flags > 1");
    }
}
