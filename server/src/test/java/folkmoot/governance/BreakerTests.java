package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.rule.Limits;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BreakerTests {

    private static final Instant START = Instant.parse("2026-11-28T06:00:00Z");

    @Test
    void itClosesAgainAsTheHourMovesOn() {
        var limits = new Limits(2, Limits.Excess.FLAG_ONLY);
        var breaker = Breaker.FRESH.act(START, limits).next();
        breaker = breaker.act(START.plusSeconds(1800), limits).next();

        assertThat(breaker.act(START.plusSeconds(3500), limits).acts()).isFalse();
        assertThat(breaker.act(START.plusSeconds(3660), limits).acts()).isTrue();
    }

    /// Whatever happens when: never more than the cap within any hour.
    @Property(tries = 200)
    void neverMoreThanTheCap(
            @ForAll @Size(max = 200) List<@IntRange(max = 600) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 10) int cap) {
        var limits = new Limits(cap, Limits.Excess.FLAG_ONLY);
        var acted = new java.util.ArrayList<Instant>();
        var breaker = Breaker.FRESH;
        var now = START;
        for (var pause : pauses) {
            now = now.plusSeconds(pause);
            var step = breaker.act(now, limits);
            breaker = step.next();
            if (step.acts()) {
                acted.add(now);
            }
        }
        for (var i = cap; i < acted.size(); i++) {
            assertThat(acted.get(i - cap).plusSeconds(3600)).isBefore(acted.get(i));
        }
    }

    @Test
    void aRuleMayFailOnceInAHundred() {
        var health = Health.FRESH;
        for (var i = 1; i <= 20_000; i++) {
            health = health.answered(i % 100 != 0);
            assertThat(health.suspended()).as("after %s: %s", i, health).isFalse();
        }
        for (var i = 0; i < 150; i++) {
            health = health.answered(false);
        }
        assertThat(health.suspended()).isTrue();
        assertThat(health.answered(true).suspended()).as("until somebody looks").isTrue();
    }
}
