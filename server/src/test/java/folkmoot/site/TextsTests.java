package folkmoot.site;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Numbers in sentences, zero and one among them.
class TextsTests {

    @Test
    void whatNobodyMentionedHasNoComplaints() {
        assertThat(say("strategy.topic.facts", 0, 0))
                .isEqualTo("Nobody mentioned it in thirty days.");
        assertThat(say("strategy.topic.facts", 1, 0)).isEqualTo("One mention, no complaint.");
        assertThat(say("strategy.topic.facts", 1_200, 1))
                .isEqualTo("1,200 mentions, one complaint.");
        assertThat(say("strategy.topic.facts", 7, 2)).isEqualTo("7 mentions, 2 complaints.");
    }

    @Test
    void somebodySaysWhatWasLeftOpen() {
        assertThat(say("ears.figures.unsure", 1))
                .isEqualTo("Somebody told us what one sentence is that we had left open.");
        assertThat(say("ears.figures.unsure", 3))
                .isEqualTo("People told us what 3 sentences are that we had left open.");
    }
}
