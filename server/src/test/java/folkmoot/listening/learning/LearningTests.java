package folkmoot.listening.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningTests {

    private static final Recipe SMALL = Recipe.USUAL.withBuckets(1 << 12);

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        var examples = examples(400, 0.2, 3);

        assertThat(bytes(learn(examples, SMALL))).isEqualTo(bytes(learn(examples, SMALL)));
        assertThat(bytes(learn(examples, SMALL.withSeed(2))))
                .isNotEqualTo(bytes(learn(examples, SMALL)));
    }

    @Test
    void aModelIsTheSameAfterItWasAFile() throws IOException {
        var model = learn(examples(200, 0.1, 4), SMALL);
        var again = ModelFile.read(new ByteArrayInputStream(bytes(model)));

        assertThat(again.task()).isEqualTo("weather");
        assertThat(again.labels()).containsExactly("rain", "sun");
        assertThat(again.probabilities(seen("wet clouds")))
                .isEqualTo(model.probabilities(seen("wet clouds")));
        assertThat(bytes(again)).isEqualTo(bytes(model));
    }

    /// Where a fifth of the labels is wrong, nobody can be surer than that; and what is called
    /// seven of ten likely is right about seven times of ten.
    @Test
    void probabilitiesAreWhatHappens() {
        var model = learn(examples(2_000, 0.2, 5), SMALL);
        var sum = 0.0;
        var right = 0;
        var test = examples(2_000, 0.2, 6);
        for (var it : test) {
            var probabilities = model.probabilities(it.seen());
            var best = probabilities[0] > probabilities[1] ? 0 : 1;
            sum += probabilities[best];
            right += it.labels().contains(model.labels().get(best)) ? 1 : 0;
        }

        assertThat((double) right / test.size()).isBetween(0.7, 0.85);
        assertThat(sum / test.size()).isCloseTo((double) right / test.size(), within(0.04));
    }

    @Test
    void aTextMayHaveSeveralLabelsOrNone() {
        var examples = new ArrayList<Example>();
        var random = new Random(7);
        for (var i = 0; i < 600; i++) {
            var wet = random.nextBoolean();
            var cold = random.nextInt(3) == 0;
            var labels =
                    wet && cold
                            ? Set.of("rain", "frost")
                            : wet ? Set.of("rain") : cold ? Set.of("frost") : Set.of("mild");
            examples.add(
                    new Example(
                            seen((wet ? "wet clouds " : "dry sky ") + (cold ? "ice" : "breeze")),
                            labels));
        }
        var model = learn(examples, SMALL);
        var both = model.probabilities(seen("wet clouds ice"));

        assertThat(model.several()).isTrue();
        assertThat(both[model.labels().indexOf("rain")])
                .isGreaterThan(model.bar(model.labels().indexOf("rain")));
        assertThat(both[model.labels().indexOf("frost")])
                .isGreaterThan(model.bar(model.labels().indexOf("frost")));
        assertThat(both[model.labels().indexOf("mild")]).isLessThan(0.2);
    }

    @Test
    void oneLabelTeachesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learn(List.of(new Example(seen("a"), Set.of("rain"))), SMALL))
                .withMessageContaining("nothing to tell apart");
    }

    @Test
    void halfAModelIsCalledDamaged() throws IOException {
        var whole = bytes(learn(examples(200, 0.1, 4), SMALL));

        assertThatIOException()
                .isThrownBy(
                        () -> ModelFile.read(new ByteArrayInputStream(whole, 0, whole.length / 2)))
                .withMessageContaining("damaged");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(new byte[100])))
                .withMessageContaining("no model");
    }

    private static Model learn(List<Example> examples, Recipe recipe) {
        return new Learning("weather", recipe, _ -> {}).of(examples);
    }

    private static List<Example> examples(int count, double wrong, int seed) {
        var random = new Random(seed);
        var examples = new ArrayList<Example>();
        for (var i = 0; i < count; i++) {
            var rain = random.nextBoolean();
            var words = rain ? "wet clouds umbrella storm puddle" : "bright sky heat shade beach";
            var picked = words.split(" ")[random.nextInt(5)] + " number" + random.nextInt(50);
            var label = rain == random.nextDouble() >= wrong ? "rain" : "sun";
            examples.add(new Example(seen(picked), Set.of(label)));
        }
        return examples;
    }

    private static Seen seen(String text) {
        return new Seen(Grams.of(text), new float[] {text.length() / 100f});
    }

    private static byte[] bytes(Model model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ModelFile.write(model, bytes);
        return bytes.toByteArray();
    }
}
