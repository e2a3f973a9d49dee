package tlog.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tlog.Malformed;

/// When something happened, to the minute: more would tell who was awake. In UTC.
public record Minute(long sinceEpoch) implements Comparable<Minute> {

    private static final String PATTERN = "0000-00-00T00:00Z";

    /// The minute an instant lies in.
    public static Minute of(Instant instant) {
        return new Minute(Math.floorDiv(instant.getEpochSecond(), 60));
    }

    /// Reads `2026-11-23T10:04Z` and nothing else.
    public static Minute parse(String text) {
        var good = text.length() == PATTERN.length();
        for (var i = 0; good && i < text.length(); i++) {
            var digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            good = PATTERN.charAt(i) == '0' ? digit : text.charAt(i) == PATTERN.charAt(i);
        }
        if (!good) {
            throw new Malformed("A time is written 2026-11-23T10:04Z");
        }
        try {
            var time =
                    LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16));
            return new Minute(time.toEpochSecond(ZoneOffset.UTC) / 60);
        } catch (DateTimeException e) {
            throw new Malformed("There is no time " + text, e);
        }
    }

    public Minute plus(long minutes) {
        return new Minute(sinceEpoch + minutes);
    }

    public boolean isAfter(Minute other) {
        return sinceEpoch > other.sinceEpoch;
    }

    /// The calendar quarter, as a number that grows.
    public long quarter() {
        var date = LocalDateTime.ofEpochSecond(sinceEpoch * 60, 0, ZoneOffset.UTC);
        return date.getYear() * 4L + (date.getMonthValue() - 1) / 3;
    }

    @Override
    public int compareTo(Minute other) {
        return Long.compare(sinceEpoch, other.sinceEpoch);
    }

    @Override
    public String toString() {
        return LocalDateTime.ofEpochSecond(sinceEpoch * 60, 0, ZoneOffset.UTC) + "Z";
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
