package folkmoot.listening.series;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// How long an epoch is, how fast what is usual follows, and how much of the past is kept. All
/// half-lives are in epochs; that of the season counts only epochs of the same place in the week.
public enum Pace {
    /// As measured on brands' mentions (docs/benchmarks.md).
    HOUR(Duration.ofHours(1), 24, 21, 72, 28 * 24),
    DAY(Duration.ofDays(1), 7, 21, 28, 13 * 7),
    WEEK(Duration.ofDays(7), 4, 8, 12, 52);

    private static final int HOURS = 24;
    private static final int FRIDAY = 5;
    // 1970 began on a Thursday; weeks begin on Mondays.
    private static final long MONDAY = Duration.ofDays(4).toSeconds();

    private final long seconds;
    private final int kept;
    private final double level;
    private final double season;
    private final double scale;

    Pace(Duration epoch, int level, int season, int scale, int kept) {
        this.seconds = epoch.toSeconds();
        this.kept = kept;
        this.level = share(level);
        this.season = share(season);
        this.scale = share(scale);
    }

    private static double share(int halfLife) {
        return 1 - StrictMath.pow(2, -1.0 / halfLife);
    }

    /// The number of the epoch in which a moment lies.
    public long epoch(Instant at) {
        return Math.floorDiv(at.getEpochSecond() - offset(), seconds);
    }

    public Instant start(long epoch) {
        return Instant.ofEpochSecond(epoch * seconds + offset());
    }

    private long offset() {
        return this == WEEK ? MONDAY : 0;
    }

    /// How many epochs are kept exactly.
    public int kept() {
        return kept;
    }

    double level() {
        return level;
    }

    double season() {
        return season;
    }

    double scale() {
        return scale;
    }

    int slots() {
        return switch (this) {
            case HOUR -> 2 * HOURS;
            case DAY -> 2;
            case WEEK -> 1;
        };
    }

    /// Weekdays and weekends have hours of their own.
    int slot(long epoch) {
        var at = start(epoch).atOffset(ZoneOffset.UTC);
        var weekend = at.getDayOfWeek().getValue() > FRIDAY ? 1 : 0;
        return switch (this) {
            case HOUR -> weekend * HOURS + at.getHour();
            case DAY -> weekend;
            case WEEK -> 0;
        };
    }

    /// How many epochs later the same place in the week comes again.
    int week() {
        return switch (this) {
            case HOUR -> 7 * HOURS;
            case DAY -> 7;
            case WEEK -> 0;
        };
    }
}
