package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.rule.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        var breaker = new Breaker();
        breaker.acts(another(START), limits);
        breaker.acts(another(START.plusSeconds(1800)), limits);

        assertThat(breaker.acts(another(START.plusSeconds(3500)), limits)).isFalse();
        assertThat(breaker.acts(another(START.plusSeconds(3660)), limits)).isTrue();
    }

    /// Trying the same again is refused again and uses nothing up.
    @Test
    void theVerySameAgainCostsNothing() {
        var limits = new Limits(2, Limits.Excess.FLAG_ONLY);
        var breaker = new Breaker();
        var same = another(START);
        for (var i = 0; i < 5; i++) {
            assertThat(breaker.acts(same, limits)).isTrue();
        }
        var person = same.person();
        var object = same.object();
        var edited = new Memory.Occasion(START, "comment.edited", person, object);

        assertThat(breaker.acts(edited, limits)).as("by another trigger").isTrue();
        assertThat(breaker.acts(another(START), limits)).isFalse();
        assertThat(breaker.acts(same, limits)).isTrue();
        var later = START.plusSeconds(3700);
        assertThat(breaker.acts(another(later), limits)).isTrue();
        assertThat(breaker.acts(another(later), limits)).isTrue();
        assertThat(
                        breaker.acts(
                                new Memory.Occasion(later, "comment.created", person, object),
                                limits))
                .as("an hour later it is like any other")
                .isFalse();
    }

    /// Whatever happens when: never on more than the cap within any hour.
    @Property(tries = 200)
    void neverMoreThanTheCap(
            @ForAll @Size(max = 200) List<@IntRange(max = 600) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 10) int cap) {
        var limits = new Limits(cap, Limits.Excess.FLAG_ONLY);
        var acted = new ArrayList<Instant>();
        var breaker = new Breaker();
        var now = START;
        for (var pause : pauses) {
            now = now.plusSeconds(pause);
            if (breaker.acts(another(now), limits)) {
                acted.add(now);
            }
        }
        for (var i = cap; i < acted.size(); i++) {
            assertThat(acted.get(i - cap).plusSeconds(3600)).isBefore(acted.get(i));
        }
    }

    private static Memory.Occasion another(Instant now) {
        return new Memory.Occasion(now, "comment.created", UUID.randomUUID(), UUID.randomUUID());
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
