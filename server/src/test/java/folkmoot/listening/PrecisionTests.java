package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.listening.Precision.Correction;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTests {

    @Test
    void eachLabelHasItsOwn() {
        var precisions =
                Precision.of(
                        List.of(
                                new Correction("desire", "desire"),
                                new Correction("desire", "question"),
                                new Correction("complaint", "complaint")));

        assertThat(precisions).containsOnlyKeys("complaint", "desire");
        assertThat(precisions.get("desire").right()).isEqualTo(1);
        assertThat(precisions.get("desire").seen()).isEqualTo(2);
    }

    /// Wilson's interval for 9 of 10 as it stands in textbooks.
    @Test
    void fewCorrectionsSayLittle() {
        var few = Precision.of(9, 10);

        assertThat(few.least()).isCloseTo(0.5958, within(1e-3));
        assertThat(few.most()).isCloseTo(0.9821, within(1e-3));
        assertThat(Precision.of(900, 1000).least()).isGreaterThan(0.87);
        assertThat(Precision.of(0, 0)).isEqualTo(new Precision(0, 0, 0, 1));
    }
}
