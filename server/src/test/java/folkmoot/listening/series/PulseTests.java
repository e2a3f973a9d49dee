package folkmoot.listening.series;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.series.Block.Edge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bursts of our own numbers and the rings behind them (shared/research/uniques.md, R7, R9).
class PulseTests {

    private static final long START = Pace.HOUR.epoch(Instant.parse("2026-01-05T00:00:00Z"));

    @Test
    void aHundredFiveStarReviewsInAnHourAreUnderExamination() {
        var pulse = Pulse.beginning(Pace.HOUR, START);
        var random = new Random(4);
        for (var review = 0; review < 200; review++) {
            var stars = 2 + random.nextInt(2) * 3;
            var beat = pulse.take(START + 24L * review + random.nextInt(24), stars);
            assertThat(beat.unusual()).isFalse();
        }
        var fives = new double[100];
        java.util.Arrays.fill(fives, 5);
        var burst = pulse.take(START + 24 * 201, fives);
        var after = pulse.take(START + 24 * 202, 4);

        assertThat(burst.unusual()).isTrue();
        assertThat(burst.strength()).isGreaterThan(5);
        assertThat(burst.shift()).isGreaterThan(5);
        assertThat(after.unusual()).isFalse();
        assertThat(score(200, 1, 3.5, 0, 0)).isBetween(3.518, 3.520);
        assertThat(score(200, 1, 3.5, 100, 0.4)).isBetween(3.755, 3.757);
        assertThat(score(200, 1, 3.5, 100, burst.unusual() ? 0 : 0.4) - score(200, 1, 3.5, 0, 0))
                .isLessThan(0.02);
    }

    // Bayes with C = 3.9 and m = 10.
    private static double score(int verified, double weight, double stars, int fives, double w) {
        return (10 * 3.9 + verified * weight * stars + fives * w * 5)
                / (10 + verified * weight + fives * w);
    }

    @Test
    void aBadNewVersionShowsInTheStarsAlone() {
        var pulse =
                Pulse.beginning(Pace.DAY, Pace.DAY.epoch(Instant.parse("2026-01-05T00:00:00Z")));
        var day = Pace.DAY.epoch(Instant.parse("2026-01-05T00:00:00Z"));
        for (var i = 0; i < 60; i++) {
            assertThat(pulse.take(day + i, 5, 4, 5, 3, 5, 4, 4, 5).unusual()).isFalse();
        }
        var beat = pulse.take(day + 60, 1, 2, 1, 1, 3, 1, 2, 1);

        assertThat(beat.strength()).isLessThan(5);
        assertThat(beat.shift()).isLessThan(-5);
        assertThat(beat.unusual()).isTrue();
    }

    private static List<Edge> clean(Random random) {
        var edges = new ArrayList<Edge>();
        for (var i = 0; i < 460; i++) {
            // Most people act once in a week; some things are more popular than others.
            var person = random.nextInt(5) == 0 ? random.nextInt(40) : 40 + i;
            var thing = (int) (400 * Math.pow(random.nextDouble(), 1.5));
            edges.add(new Edge("person" + person, "thing" + thing));
        }
        return edges;
    }

    @Test
    void aRingThatAlsoReviewsWhatEverybodyReviewsIsFound() {
        var found = 0.0;
        var named = 0.0;
        var alarms = 0;
        for (var seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var weeks = random.doubles(0).toArray();
            for (var week = 0; week < 5; week++) {
                weeks = java.util.Arrays.copyOf(weeks, week + 1);
                weeks[week] = Block.of(clean(random)).score();
            }
            var edges = clean(random);
            var ring = new HashSet<String>();
            for (var i = 0; i < 30; i++) {
                ring.add("ring" + i);
                var targets = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
                Collections.shuffle(targets, random);
                for (var j = 0; j < 5; j++) {
                    edges.add(new Edge("ring" + i, "target" + targets.get(j)));
                }
                edges.add(new Edge("ring" + i, "thing" + random.nextInt(20)));
            }
            var block = Block.of(edges);
            var right = block.people().stream().filter(ring::contains).count();

            // Whoever is not alarmed finds nobody.
            if (block.unusual(weeks)) {
                alarms++;
                found += right;
                named += block.people().size();
            }
            assertThat(Block.of(clean(random)).unusual(weeks)).isFalse();
        }
        assertThat(alarms).isGreaterThanOrEqualTo(16);
        assertThat(found / (20 * 30)).as("recall").isGreaterThanOrEqualTo(0.8);
        assertThat(found / named).as("precision").isGreaterThanOrEqualTo(0.95);
    }
}
