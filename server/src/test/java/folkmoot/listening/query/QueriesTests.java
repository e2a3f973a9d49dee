package folkmoot.listening.query;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.text.Passage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked for, what it matches and why, and what is wrong with it.
class QueriesTests {

    private static final String TEXT =
            "The brakes of my Heron squeal when it rains. Delivery came two weeks late, I am sad.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    brake                                | brake=1
                    brakes AND squeal                    | brakes=1 squeal=5
                    brake squeal                         | brake=1 squeal=5
                    brake AND train                      |
                    train OR squealing                   | squealing=5
                    brake NOT train                      | brake=1
                    brake -heron                         |
                    brake !heron                         |
                    NOT train                            | nothing
                    -(train OR bus)                      | nothing
                    "weeks late"                         | weeks late=12
                    “weeks late”                         | weeks late=12
                    "late weeks"                         |
                    "two weeks" -"three weeks"           | two weeks=11
                    delivery NEAR/4 late                 | delivery=9 late=13
                    late near/4 delivery                 | delivery=9 late=13
                    delivery NEAR/3 late                 |
                    delivery NEAR late                   | delivery=9 late=13
                    (parcel OR delivery) NEAR/2 came     | delivery=9 came=10
                    "two weeks" NEAR/1 late              | two weeks=11 late=13
                    squ*                                 | squ*=5
                    *liver*                              | *liver*=9
                    sq*al                                | sq*al=5
                    sq*x                                 |
                    train OR (brake (rain OR snow))      | brake=1 rain=8
                    train OR brake AND bus               |
                    (train OR brake) AND heron           | brake=1 heron=4
                    near                                 |
                    and                                  |
                    BRAKE                                | BRAKE=1
                    """)
    void matchesAndSaysWhy(String query, @Nullable String reasons) {
        assertThat(why(query, TEXT)).isEqualTo(reasons);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "never closed        | OPEN_QUOTE          | 1
                    brake (squeal        | OPEN_PARENTHESIS    | 7
                    brake squeal)        | CLOSED_TOO_OFTEN    | 13
                    )                    | CLOSED_TOO_OFTEN    | 1
                    AND brake            | NOTHING_BEFORE      | 1
                    brake AND            | NOTHING_AFTER       | 7
                    brake OR OR heron    | NOTHING_BEFORE      | 10
                    (brake AND) heron    | NOTHING_AFTER       | 8
                    brake ()             | NOTHING_INSIDE      | 7
                    NOT                  | NOTHING_AFTER       | 1
                    brake NEAR/0 heron   | DISTANCE            | 7
                    brake NEAR/9999999 a | DISTANCE            | 7
                    brake NEAR/3 (a b)   | NEAR_WHAT           | 14
                    *                    | WILD_ALONE          | 1
                    brake !!!            | NO_WORD             | 7
                    brake ""             | NO_WORD             | 7
                    """)
    void namesWhereItMakesNoSense(String query, Parsed.Problem problem, int at) {
        var parsed = Queries.parse(query, List.of("en"));

        assertThat(parsed).isInstanceOf(Parsed.Wrong.class);
        var wrong = (Parsed.Wrong) parsed;
        assertThat(wrong.problem()).isEqualTo(problem);
        assertThat(wrong.at()).isEqualTo(at);
        assertThat(wrong.words()).contains(String.valueOf(at)).doesNotContain("⟦");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    braking AND train => ((('braking'|'brake'|'~brake')) & (('train'|'~train')))
                    brake NOT *x      => ((('brake'|'~brake')))
                    brake NOT br*     => ((('brake'|'~brake')) & !('br':*))
                    brake NOT (a b)   => ((('brake'|'~brake')))
                    NOT *x            =>
                    br* OR *x         =>
                    """)
    void theIndexIsAskedForNoLessThanWhatMatches(String query, @Nullable String expected) {
        var node = ((Parsed.Read) Queries.parse(query, List.of("en"))).node();

        assertThat(Sieve.tsquery(node)).isEqualTo(expected);
    }

    @Test
    void tooMuchIsRefusedAndNothingIsNothing() {
        assertThat(Queries.parse(" \t ", List.of())).isInstanceOf(Parsed.Nothing.class);
        assertThat(Queries.parse("a ".repeat(101), List.of()))
                .extracting("problem")
                .isEqualTo(Parsed.Problem.TOO_MANY);
        assertThat(Queries.parse("(".repeat(1_001), List.of()))
                .extracting("problem")
                .isEqualTo(Parsed.Problem.TOO_LONG);
        assertThat(Queries.parse("(".repeat(90), List.of()))
                .extracting("problem")
                .isEqualTo(Parsed.Problem.OPEN_PARENTHESIS);
    }

    @Test
    void whatIsMadeToTakeForEverDoesNot() {
        var near =
                ((Parsed.Read) Queries.parse("xa NEAR/100 xb NEAR/100 xa", List.of("en"))).node();
        assertThat(Matching.why(near, Passage.of("xa xb ".repeat(5_000), "en"))).hasSize(10_000);

        assertThat(why("*a*a*a*a*a*a*a*a*a*a*b", "a".repeat(60))).isNull();
        assertThat(why("*a*a*b", "xaxaxb")).isEqualTo("*a*a*b=0");
        assertThat(why("a*a", "a")).as("the same letter is not counted twice").isNull();
    }

    private static @Nullable String why(String query, String text) {
        var node = ((Parsed.Read) Queries.parse(query, List.of("en"))).node();
        var reasons = Matching.why(node, Passage.of(text, "en"));
        if (reasons == null) {
            return null;
        }
        return reasons.isEmpty()
                ? "nothing"
                : reasons.stream()
                        .map(it -> it.written() + "=" + it.span().first())
                        .collect(Collectors.joining(" "));
    }
}
