package folkmoot.listening.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How far back somebody has to go whom something late reaches.
class LadderTests {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void theFirstMemoryBehindTheLadderIsKeptAndTheLast() {
        var days = Stream.of(0, 20, 40, 70, 90, 300).map(LadderTests::before).toList();

        assertThat(Ladder.superfluous(days)).containsExactlyInAnyOrder(before(20), before(90));
    }

    private static Instant before(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
