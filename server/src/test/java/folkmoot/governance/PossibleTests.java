package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rule that would do less than it says cannot be voted on, nor one that would hide reviews.
class PossibleTests {

    private static final String HOLD =
            "{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "review.created; {\"hide\": {}}; then[0].hide",
                "review.edited; {\"label\": {\"text\": \"Given\"}}, {\"hide\": {}}; then[1].hide",
                "reaction.created; {\"label\": {\"text\": \"Quick\"}}; then[0].label",
                "media.created; {\"slow_down\": {\"between\": \"PT1M\", \"during\": \"PT1H\"}}; then[0].slow_down",
                "media.created; {\"ask_edit\": {\"hint\": \"Another one\"}}; then[0].ask_edit",
                "highlight.requested; {\"suspend\": {\"during\": \"P1D\"}}; then[0].suspend",
                "question.unanswered; {\"hide\": {}}; then[0].hide",
                "comment.created; {\"route_to_staff\": {\"hat\": \"bowler\"}}; then[0].route_to_staff",
                "member.joined; {\"hide\": {}}; triggers[0]",
            })
    void whatNothingWouldComeOfIsNamed(String trigger, String then, String field) {
        assertThat(Trial.of(text(trigger, then, "[]")))
                .filteredOn(it -> !it.field().startsWith("examples"))
                .singleElement()
                .satisfies(it -> assertThat(it.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "comment.created; {\"hide\": {}}",
                "review.created; {\"collapse\": {}}",
                "review.created; {\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}",
                "media.created; {\"ask_edit\": {\"hint\": \"Another one\"}}, {\"hide\": {}}",
                "reaction.created; {\"allow\": {}}",
                "question.unanswered; {\"route_to_staff\": {\"hat\": \"service\"}}",
            })
    void theRestIsAllRight(String trigger, String then) {
        assertThat(Trial.of(text(trigger, then, "[]")))
                .filteredOn(it -> !it.field().startsWith("examples"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"names, false", "people, false", "ideas, true"})
    void namesAreRefusedOrNot(String space, boolean sound) {
        var flaws = Trial.of(text("post.created", "{\"collapse\": {}}", "[\"" + space + "\"]"));

        assertThat(flaws.stream().anyMatch(it -> it.field().equals("then[0].collapse")))
                .isEqualTo(!sound);
    }

    private static String text(String trigger, String then, String spaces) {
        return Rules.text(
                Map.of(
                        "\"comment.created\", \"comment.edited\"",
                        "\"" + trigger + "\"",
                        HOLD,
                        then,
                        "[\"reviews\", \"ideas\"]",
                        spaces));
    }
}
