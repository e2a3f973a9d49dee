package folkmoot.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/// Moves the sample year, which was written to end on one day, to end today.
final class Calendar {

    private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 23);

    private final Instant now;
    private final LocalDate today;
    private final long days;

    Calendar(Instant now) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.days = ChronoUnit.DAYS.between(WRITTEN_FOR, today);
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    LocalDate day(LocalDate written) {
        return written.plusDays(days);
    }

    /// Some waking hour of that day.
    Instant daytime(LocalDate written, RandomGenerator chance) {
        return past(day(written).atTime(7, 0).toInstant(ZoneOffset.UTC), 12 * 60, chance);
    }

    /// The day that many days ago.
    Instant ago(int days, RandomGenerator chance) {
        return past(today.minusDays(days).atTime(7, 0).toInstant(ZoneOffset.UTC), 12 * 60, chance);
    }

    /// Hours after a moment and some minutes, but before now.
    Instant after(Instant moment, int hours, RandomGenerator chance) {
        var then = past(moment.plus(Duration.ofHours(hours)), 50, chance);
        return then.isAfter(moment) ? then : moment.plusSeconds(30);
    }

    private Instant past(Instant from, int minutes, RandomGenerator chance) {
        var then = from.plus(Duration.ofSeconds(chance.nextInt(60, 60 * minutes)));
        return then.isBefore(now) ? then : now.minus(Duration.ofMinutes(chance.nextInt(1, 30)));
    }
}
