package folkmoot.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LimitsTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final Limits limits = new Limits(new Wound());

    @Test
    void soManyAreTakenAndNoMore() {
        for (var i = 0; i < 4; i++) {
            assertThat(take("ann")).isZero();
        }

        assertThat(take("ann")).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    }

    @Test
    void anotherPersonAndAnotherVerbHaveTheirOwn() {
        for (var i = 0; i < 5; i++) {
            take("ann");
        }

        assertThat(take("bert")).isZero();
        assertThat(limits.take("thank", "ann", 4, HOUR)).isZero();
    }

    @Test
    void timeBringsThemBackOneByOne() {
        for (var i = 0; i < 5; i++) {
            take("ann");
        }
        now = now.plus(Duration.ofMinutes(16));

        assertThat(take("ann")).isZero();
        assertThat(take("ann")).isPositive();
    }

    @Test
    void whoeverAsksTooOftenHearsWhenItGoesOn() {
        limits.hourly("letter", "ann", 1);

        assertThatThrownBy(() -> limits.hourly("letter", "ann", 1))
                .isInstanceOfSatisfying(
                        TooOften.class,
                        it -> assertThat(it.waiting()).isBetween(HOUR, HOUR.plusSeconds(1)));
    }

    @Test
    void aLongWaitIsSaidInDays() {
        assertThat(new TooOften(Duration.ofSeconds(1)).span()).isEqualTo("1 second");
        assertThat(new TooOften(Duration.ofHours(2)).span()).isEqualTo("2 hours");
        assertThat(new TooOften(Duration.ofHours(48)).span()).isEqualTo("48 hours");
        assertThat(new TooOften(Duration.ofHours(49)).span()).isEqualTo("3 days");
        assertThat(new TooOften(Duration.ofDays(30)).span()).isEqualTo("30 days");
    }

    private Duration take(String who) {
        return limits.take("post", who, 4, HOUR);
    }

    /// A clock that is moved by hand.
    private final class Wound extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void noKeyIsLongWhateverIsTyped() {
        assertThat(Limits.key("x".repeat(1 << 20))).hasSize(64);
        assertThat(Limits.key("ann@folkmoot.example")).isEqualTo("ann@folkmoot.example");

        for (var i = 0; i < 5; i++) {
            take("x".repeat(1 << 20) + "ann");
        }
        assertThat(take("x".repeat(1 << 20) + "ann")).isPositive();
        assertThat(take("x".repeat(1 << 20) + "bert")).isZero();
    }
}
