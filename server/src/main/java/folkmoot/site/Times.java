package folkmoot.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as people read them. Pages are kept for a while, so nothing is said relative to now.
public final class Times {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Times() {}

    /// `22 November 2026`
    public static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// `22 November 2026, 10:02`
    public static String minute(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    /// `November 2026`
    public static String month(LocalDate date) {
        return MONTH.format(YearMonth.from(date));
    }

    /// For `<time datetime>`.
    public static String machine(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(
                at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }
}
