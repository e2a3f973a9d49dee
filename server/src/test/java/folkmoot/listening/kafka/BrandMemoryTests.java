package folkmoot.listening.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import folkmoot.listening.stream.Counts;
import folkmoot.listening.stream.Finding;
import folkmoot.listening.stream.Step;
import folkmoot.listening.stream.StepBytes;
import folkmoot.listening.trend.Said;
import folkmoot.listening.trend.Sizes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/// A brand's memory among machines that die, without brokers.
class BrandMemoryTests {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final String BRAND = "brand";
    private static final String SECRET = "My name is Ann Example and I live there";

    private final KeyValueStore<Bytes, byte[]> store = Stores.inMemoryKeyValueStore("brands").get();
    private final List<Finding> found = new ArrayList<>();

    private BrandMemory memory(long every) {
        return new BrandMemory(BRAND, new Journal(store, BRAND), Sizes.SMALL, every);
    }

    private void take(BrandMemory memory, Step step) {
        memory.take(step, StepBytes.of(step), found::add);
    }

    /// Four days, and an hour in which many speak of one thing.
    private static List<Step> steps() {
        var random = new Random(5);
        var steps = new ArrayList<Step>();
        for (var hour = 0; hour < 96; hour++) {
            var said = hour == 80 ? 60 : 20;
            for (var i = 0; i < said; i++) {
                var words = new StringBuilder(i < 20 ? "" : "These squeaky brakes fail again. ");
                for (var word = 0; word < 10; word++) {
                    words.append(" w").append(random.nextInt(300));
                }
                var at = MONDAY.plusSeconds(3_600L * hour + 3_600L * i / said);
                steps.add(spoken(steps.size() + 1, at, "p" + random.nextInt(900), words));
            }
        }
        steps.add(new Step.Passed(BRAND, steps.size() + 1, MONDAY.plusSeconds(100 * 3_600)));
        return steps;
    }

    private static Step spoken(long number, Instant at, String author, CharSequence words) {
        var id = new UUID(number, number);
        return new Step.Spoken(
                BRAND, number, new Said(id, author, "s" + number % 3, at, "en", words.toString()));
    }

    @Test
    void neitherOrderNorRepetitionNorCrashesChangeWhatIsFound() {
        var steps = steps();
        var expected = new ArrayList<Finding>();
        var counts = new Counts(Sizes.SMALL);
        steps.forEach(it -> counts.take(it, expected::add));
        var random = new Random(6);
        var memory = memory(700);
        for (var from = 0; from < steps.size(); from += 450) {
            var some = new ArrayList<>(steps.subList(from, Math.min(steps.size(), from + 450)));
            some.addAll(steps.subList(Math.max(0, from - 30), from + 10));
            Collections.shuffle(some, random);
            for (var i = 0; i < some.size(); i++) {
                if (i == 200) {
                    memory = memory(700);
                }
                take(memory, some.get(i));
            }
        }
        memory.work(found::add);

        assertThat(expected).hasSizeGreaterThan(2);
        assertThat(found).isEqualTo(expected);
    }

    /// A whole brand waits for one step: it is counted bit by bit, and a crash in between tells
    /// nothing twice.
    @Test
    void muchThatWaitedIsCountedInParts() {
        var steps = steps();
        var expected = new ArrayList<Finding>();
        var counts = new Counts(Sizes.SMALL);
        steps.forEach(it -> counts.take(it, expected::add));
        var memory = memory(10_000);
        for (var step : steps.subList(1, steps.size())) {
            take(memory, step);
        }
        assertThat(memory.done()).isZero();

        take(memory, steps.getFirst());
        assertThat(memory.done()).isBetween(1L, 200L);
        memory = memory(10_000);
        assertThat(memory.done()).isBetween(1L, 200L);
        memory.work(found::add);
        memory(10_000).work(it -> fail("told twice: " + it));

        assertThat(memory.done()).isEqualTo(steps.size());
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void whatIsWithdrawnIsNotInTheJournalAMinuteLater() {
        var memory = memory(10_000);
        var said = spoken(1, MONDAY, "Ann", SECRET);
        take(memory, said);
        assertThat(written()).contains(SECRET);

        take(memory, new Step.Withdrawn(BRAND, 2, new UUID(1, 1)));
        memory.tidy();

        assertThat(written()).doesNotContain(SECRET);
        assertThat(memory(10_000).done()).isEqualTo(2);
    }

    @Test
    void whatHasEndedLeavesNothingButThat() {
        var journal = new Journal(store, BRAND);
        var other = new Journal(store, BRAND + "2");
        other.put(1, new byte[] {1});
        var memory = memory(2);
        for (var number = 1; number <= 5; number++) {
            take(memory, spoken(number, MONDAY, "Ann", SECRET));
        }
        assertThat(journal.kept()).isNotNull();
        assertThat(journal.ended()).isFalse();

        journal.end();

        assertThat(journal.ended()).isTrue();
        assertThat(journal.kept()).isNull();
        assertThat(written()).doesNotContain(SECRET);
        assertThat(other.step(1)).isNotNull();
        assertThat(other.ended()).isFalse();
    }

    private String written() {
        var all = new StringBuilder();
        try (var entries = store.all()) {
            entries.forEachRemaining(
                    it -> all.append(new String(it.value, StandardCharsets.UTF_8)));
        }
        return all.toString();
    }
}
