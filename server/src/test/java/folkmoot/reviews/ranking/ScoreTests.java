package folkmoot.reviews.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R1, R3 and R4 of research/uniques.md, section 4.
class ScoreTests {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Offset<Double> CLOSE = within(0.00005);

    @ParameterizedTest
    @CsvSource({"2, 5.0, 4.0833", "100, 4.6, 4.5364", "10, 4.8, 4.3500", "0, 0, 3.9"})
    void fewReviewsAreDrawnTowardsTheMeanOfTheCategory(int reviews, double mean, double score) {
        var held = new Benchmark(null, 3.9, 10, 7, 700, NOW);

        assertThat(Score.of(held, ofNow(reviews, mean), NOW).value()).isCloseTo(score, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 0 0 2, 2.700",
        "2 1 3 20 74, 4.411",
        "0 0 0 0 20, 4.271",
    })
    void theCautiousMeanIsTheLowerEndOfMillersInterval(String stars, double bound) {
        var counts = Arrays.stream(stars.split(" ")).map(Integer::valueOf).toList();

        assertThat(StarBound.of(counts)).isCloseTo(bound, within(0.0005));
    }

    @Property
    void theCautiousMeanIsBelowThePlainOneAndOnTheScale(
            @ForAll @Size(5) List<@IntRange(max = 1000) Integer> counts) {
        var all = counts.stream().mapToInt(it -> it).sum();
        var sum = IntStream.range(0, 5).mapToLong(it -> (it + 1L) * counts.get(it)).sum();

        assertThat(StarBound.of(counts)).isBetween(1.0, 5.0);
        if (all > 0 && sum > all) {
            assertThat(StarBound.of(counts)).isLessThan(Math.max((double) sum / all, 3.0));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "365, 0.5", "730, 0.25", "1095, 0.125"})
    void aWeightHalvesInAYear(int days, double left) {
        assertThat(Score.faded(NOW.minus(Duration.ofDays(days)), NOW)).isCloseTo(left, CLOSE);
    }

    @Property
    void timeAloneTurnsNoOrderOfProductsWithTheSameWeights(
            @ForAll @DoubleRange(min = 1, max = 5) double one,
            @ForAll @DoubleRange(min = 1, max = 5) double other,
            @ForAll @IntRange(min = 1, max = 10_000) int reviews,
            @ForAll @IntRange(max = 3_650) int days) {
        var held = new Benchmark(null, 3.9, 10, 7, 700, NOW);
        var later = NOW.plus(Duration.ofDays(days));

        assertThat(
                        Score.of(held, ofNow(reviews, one), later).value()
                                >= value(held, reviews, other, later))
                .isEqualTo(one >= other);
    }

    @Property
    void aScoreLiesBetweenTheCategorysMeanAndTheProducts(
            @ForAll @DoubleRange(min = 1, max = 5) double mean,
            @ForAll @DoubleRange(min = 1, max = 5) double category,
            @ForAll @IntRange(min = 1, max = 10_000) int reviews) {
        var held = new Benchmark(null, category, 10, 7, 700, NOW);

        assertThat(value(held, reviews, mean, NOW))
                .isBetween(Math.min(mean, category) - 1e-9, Math.max(mean, category) + 1e-9);
    }

    private static double value(Benchmark held, int reviews, double mean, Instant now) {
        return Score.of(held, ofNow(reviews, mean), now).value();
    }

    // Verified reviews of this moment: each weighs one.
    private static Weights ofNow(int reviews, double mean) {
        var grown = 1 / Score.faded(Score.DAY, NOW);
        return new Weights(
                reviews,
                Math.round(reviews * mean),
                reviews * grown,
                reviews * grown * mean,
                reviews * grown * grown);
    }
}
