package folkmoot.listening.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bursts of mentions, as shared/research/uniques.md asks for them (L2, L3), and what the detector
/// must not take for one.
class DetectorTests {

    private static final long MONDAY =
            Pace.HOUR.epoch(java.time.Instant.parse("2026-01-05T00:00:00Z"));

    /// How often what was labelled was found, and how often something else.
    private record Found(double f1, double falseAlarms) {

        static Found of(List<Brand> brands, double threshold, int refractory) {
            var hits = 0;
            var wrong = 0;
            var missed = 0;
            var weeks = 0.0;
            for (var brand : brands) {
                var hit = new HashSet<Brand.Window>();
                for (var alarm : brand.alarms(threshold, refractory)) {
                    var epoch = brand.first() + alarm;
                    var windows = brand.windows().stream().filter(it -> it.has(epoch)).toList();
                    hit.addAll(windows);
                    wrong += windows.isEmpty() ? 1 : 0;
                }
                var begins = Pace.HOUR.start(brand.first() + brand.begin());
                hits += hit.size();
                missed +=
                        (int)
                                brand.windows().stream()
                                        .filter(it -> !it.to().isBefore(begins))
                                        .filter(it -> !hit.contains(it))
                                        .count();
                weeks += brand.weeks();
            }
            return new Found(2.0 * hits / (2 * hits + wrong + missed), wrong / weeks);
        }
    }

    @Test
    void whatPeopleLabelledIsFound() throws IOException {
        var calm = Found.of(Brand.all(), 6, 24);

        assertThat(calm.f1()).isGreaterThanOrEqualTo(0.58);
        assertThat(calm.falseAlarms()).isLessThanOrEqualTo(0.31);
    }

    @Test
    void whatIsMoreEagerIsNotMuchMoreOftenWrong() throws IOException {
        var eager = Found.of(Brand.all(), 5, 6);

        assertThat(eager.f1()).isGreaterThanOrEqualTo(0.47);
        assertThat(eager.falseAlarms()).isLessThanOrEqualTo(0.45);
    }

    @Test
    void burstsOfTwoHoursAreFoundWithinAboutAnHour() throws IOException {
        var brands = Brand.all();

        assertThat(injected(brands, 4).recall()).isGreaterThanOrEqualTo(0.60);
        assertThat(injected(brands, 8).recall()).isGreaterThanOrEqualTo(0.85);
        assertThat(injected(brands, 8).delay()).isLessThanOrEqualTo(65);
    }

    private record Recall(double recall, double delay) {}

    private static Recall injected(List<Brand> brands, double times) {
        var random = new Random(7);
        var delays = new ArrayList<Double>();
        var all = 0;
        for (var brand : brands) {
            for (var trial = 0; trial < 40; trial++) {
                var at =
                        brand.begin()
                                + 5
                                + random.nextInt(brand.hours().length - brand.begin() - 15);
                var minute = random.nextInt(60) / 60.0;
                all++;
                brand.with(times * brand.mean(), at, minute).alarms(5, 6).stream()
                        .map(it -> (it + 1 - at - minute) * 60)
                        .filter(it -> it > 0 && it <= 180)
                        .findFirst()
                        .ifPresent(delays::add);
            }
        }
        delays.sort(null);
        return new Recall((double) delays.size() / all, delays.get(delays.size() / 2));
    }

    @Test
    void aMondayMorningIsNoNewsAfterTwoWeeks() {
        var random = new Random(3);
        var detector = Detector.beginning(Pace.HOUR, MONDAY, 20);
        for (var hour = 0; hour < 8 * 168; hour++) {
            var monday = hour % 168 >= 8 && hour % 168 < 11;
            var strength =
                    detector.take(MONDAY + hour, 20 + (monday ? 180 : 0) + random.nextInt(9));
            if (hour >= 2 * 168) {
                assertThat(strength).as("hour " + hour).isLessThan(5);
            }
        }
        assertThat(detector.take(MONDAY + 8 * 168 + 30, 200)).isGreaterThan(5);
    }

    @Test
    void whatIsLeftOutWasNothing() {
        var told = Detector.beginning(Pace.HOUR, MONDAY, 3);
        var silent = Detector.beginning(Pace.HOUR, MONDAY, 3);
        for (var hour = 0; hour < 60; hour++) {
            told.take(MONDAY + hour, hour % 7 == 0 ? 5 : 0);
            if (hour % 7 == 0) {
                silent.take(MONDAY + hour, 5);
            }
        }

        assertThat(silent.take(MONDAY + 60, 9)).isEqualTo(told.take(MONDAY + 60, 9));
    }

    @Test
    void whatWasWrittenGoesOnAsBefore() throws IOException {
        var random = new Random(5);
        var one = Detector.beginning(Pace.HOUR, MONDAY, 20);
        for (var hour = 0; hour < 500; hour++) {
            one.take(MONDAY + hour, random.nextInt(40));
        }
        var bytes = new ByteArrayOutputStream();
        one.write(new DataOutputStream(bytes));
        var other =
                Detector.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        for (var hour = 500; hour < 900; hour++) {
            var x = random.nextInt(40);
            assertThat(other.take(MONDAY + hour, x)).isEqualTo(one.take(MONDAY + hour, x));
        }
    }
}
