package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTests {

    @Test
    void aSoundRuleCanBeVotedOn() {
        assertThat(Trial.of(Rules.SOUND)).isEmpty();
    }

    @Test
    void aRedExampleIsNamed() {
        assertThat(Trial.of(Rules.text(Map.of("links.size() > 1", "links.size() > 2"))))
                .singleElement()
                .hasToString("line 27, examples[0]: should match and does not");
        assertThat(Trial.of(Rules.text(Map.of("author.trust < 2", "author.trust < 9"))))
                .singleElement()
                .hasToString("line 36, examples[3]: should not match and does");
    }

    @Test
    void anExampleOutsideOfTheRuleIsNamed() {
        assertThat(Trial.of(Rules.text(Map.of("[\"reviews\", \"ideas\"]", "[\"ideas\"]"))))
                .singleElement()
                .asString()
                .contains("examples[1]", "outside");
    }

    @Test
    void aConditionThatCannotBeIsNamedWithItsLine() {
        assertThat(Trial.of(Rules.text(Map.of("author.trust < 2", "author.karma < 2"))))
                .singleElement()
                .asString()
                .startsWith("line 15, when:")
                .contains("author");
    }

    @Test
    void aConditionThatFailsOnAnExampleIsRed() {
        assertThat(Trial.of(Rules.text(Map.of("author.trust < 2", "1 / (author.trust - 1) < 2"))))
                .filteredOn(it -> it.reason().contains("fails"))
                .hasSize(2);
    }

    /// Short examples are green; who writes ten thousand letters would be beyond it.
    @Test
    void aConditionThatTheLongestTextsEscapeIsNamedWithItsLine() {
        var deep = "(a?){30}(a|b|aa){30}";
        assertThat(
                        Trial.of(
                                Rules.text(
                                        Map.of(
                                                "\"patterns\": {}",
                                                "\"patterns\": {\"one\": \"%1$sc\", \"two\": \"%1$sd\"}"
                                                        .formatted(deep),
                                                "author.trust < 2 &&",
                                                "author.trust < 2 && !pattern('one', text) && !pattern('two', text) &&"))))
                .singleElement()
                .asString()
                .startsWith("line 15, when: it takes ")
                .contains("longest texts", "smaller ones");
    }

    @Test
    void whatIsNoRuleIsSaid() {
        assertThat(Trial.of("nothing")).hasSize(1);
    }
}
