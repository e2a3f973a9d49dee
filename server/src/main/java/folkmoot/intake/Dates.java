package folkmoot.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates of one column however they are written: ISO 8601, seconds or milliseconds since
/// 1970, 31.12.2020, 12/31/2020, 31-Dec-20, "Reviewed in Germany on 31 December 2020". What has no
/// zone is UTC, what has no time is its beginning.
public record Dates(Order order) {

    /// Whether the day or the month stands first where both are numbers between slashes. Where dots
    /// are between them it is the day.
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final Pattern EPOCH =
            Pattern.compile("(?:(\\d{16})|(\\d{13})|(\\d{9,10}))(?:\\.\\d+)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "\\b((?:19|20)\\d\\d)(?:[-/.年] ?(\\d{1,2})(?:[-/.月] ?(\\d{1,2})日?)?)?(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})([-/. ])\\s?(\\d{1,2})[-/.,]? ?((?:19|20)?\\d\\d)(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("\\p{L}{3,}\\.?");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d:])(\\d{1,4})(?![\\d:])");
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)? ?([AaPp]\\.?[Mm])?"
                            + "(?: ?(Z\\b|[-+]\\d\\d):?(\\d\\d)?)?");
    private static final int FEW = 20;

    /// As a column's dates tell; where none is beyond the twelfth, as in the United States.
    static Order order(Collection<String> samples) {
        var days = 0;
        for (var sample : samples) {
            var it = NUMBERS.matcher(sample);
            if (it.find()) {
                days += Integer.parseInt(it.group(1)) > 12 ? 1 : 0;
                days -= Integer.parseInt(it.group(3)) > 12 ? 1 : 0;
            }
        }
        return days > 0 ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /// Null when this is no date.
    public @Nullable Instant parse(String written) {
        var text = written.strip();
        if (text.length() < 4 || text.length() > 200) {
            return null;
        }
        try {
            var epoch = EPOCH.matcher(text);
            if (epoch.matches()) {
                return epoch(epoch.group(1), epoch.group(2), epoch.group(3));
            }
            var date = date(text);
            return date == null ? null : at(date, text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static Instant epoch(
            @Nullable String micros, @Nullable String millis, @Nullable String seconds) {
        if (seconds != null) {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        }
        return millis != null
                ? Instant.ofEpochMilli(Long.parseLong(millis))
                : Instant.ofEpochMilli(Long.parseLong(String.valueOf(micros)) / 1000);
    }

    private @Nullable LocalDate date(String text) {
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3));
        }
        var iso = YEAR_FIRST.matcher(text);
        if (iso.lookingAt() && (iso.group(2) != null || iso.end() == text.length())) {
            return date(iso.group(1), or1(iso.group(2)), or1(iso.group(3)));
        }
        var numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            var dayFirst = numbers.group(2).equals(".") || order == Order.DAY_FIRST;
            return dayFirst
                    ? date(numbers.group(4), numbers.group(3), numbers.group(1))
                    : date(numbers.group(4), numbers.group(1), numbers.group(3));
        }
        return inWords(text);
    }

    // The month has a name; of the numbers around it the last one, or one of four digits, is the
    // year.
    private static @Nullable LocalDate inWords(String text) {
        var month =
                MONTH.matcher(text)
                        .results()
                        .map(it -> Months.named(it.group()))
                        .filter(it -> it != null)
                        .findFirst()
                        .orElse(null);
        var numbers = NUMBER.matcher(TIME.matcher(text).replaceAll(" ")).results().toList();
        if (month == null || numbers.isEmpty() || numbers.size() > 2) {
            return null;
        }
        var last = numbers.getLast().group(1);
        var first = numbers.size() == 1 ? "1" : numbers.getFirst().group(1);
        var swapped = first.length() == 4;
        return date(
                swapped ? first : last, String.valueOf(month.getValue()), swapped ? last : first);
    }

    private static String or1(@Nullable String number) {
        return number == null ? "1" : number;
    }

    private static LocalDate date(String year, String month, String day) {
        var number = Integer.parseInt(year);
        var near = (Year.now(ZoneOffset.UTC).getValue() + FEW) % 100;
        var full = year.length() > 2 ? number : number <= near ? 2000 + number : 1900 + number;
        return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Instant at(LocalDate date, String text) {
        var time = TIME.matcher(text);
        if (!time.find()) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        var half = time.group(5) == null ? "" : time.group(5).toLowerCase(Locale.ROOT);
        var hour = Integer.parseInt(time.group(1));
        hour = half.isEmpty() ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
        var second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        var nanos = (time.group(4) == null ? "" : time.group(4)) + "000000000";
        return date.atTime(
                        hour,
                        Integer.parseInt(time.group(2)),
                        second,
                        Integer.parseInt(nanos.substring(0, 9)))
                .toInstant(zone(time.group(6), time.group(7)));
    }

    private static ZoneOffset zone(@Nullable String hours, @Nullable String minutes) {
        return hours == null || hours.equals("Z")
                ? ZoneOffset.UTC
                : ZoneOffset.of(hours + ":" + (minutes == null ? "00" : minutes));
    }
}
