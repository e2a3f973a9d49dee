package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpamSenseTests {

    private static final String OFFER = "Cosy cabins by the lake, see our brochure";

    @Test
    void aDecisionCountsAtOnce() {
        var sense = SpamSense.fresh();
        var before = sense.probability(OFFER);

        sense.learn("Cosy cabins by the sea, see our brochure", "spam");
        sense.learn("Cosy cabins in the hills, see our brochure", "spam");
        sense.learn("The bell on my bicycle is loud enough", "ham");

        assertThat(before).isLessThan(0.5);
        assertThat(sense.probability(OFFER)).isGreaterThan(0.5);
        assertThat(sense.probability("My bicycle has a loud bell")).isLessThan(0.5);
        assertThat(sense.decisions()).isEqualTo(3);
    }

    @Test
    void itGoesOnFromItsState() {
        var sense = SpamSense.fresh();
        sense.learn(OFFER, "spam");
        var again = SpamSense.of(sense.state());

        assertThat(again.probability(OFFER)).isEqualTo(sense.probability(OFFER));
        sense.learn("Just a bell", "ham");
        again.learn("Just a bell", "ham");
        assertThat(again.state()).isEqualTo(sense.state());
    }

    @Test
    void otherLabelsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpamSense.fresh().learn(OFFER, "eggs"))
                .withMessageContaining("neither spam nor ham");
    }
}
