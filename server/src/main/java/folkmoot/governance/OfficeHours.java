package folkmoot.governance;

import folkmoot.site.Settings;
import folkmoot.site.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import tlog.Malformed;

/// When somebody is there to answer: `1-5 09:00-17:00 Europe/Berlin`.
public record OfficeHours(int first, int last, LocalTime from, LocalTime to, ZoneId zone) {

    private static final Pattern FORM =
            Pattern.compile("([1-7])-([1-7]) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d) (\\S{1,40})");
    private static final int MOST_DAYS = 366;

    /// The setting that says when the brand is there, and what it is before the lead says so.
    public static final String SETTING = "brand.office";

    public static final OfficeHours USUAL = parse("1-5 09:00-17:00 UTC");

    public OfficeHours {
        if (first > last || !from.isBefore(to)) {
            throw new Malformed("Office hours end before they begin");
        }
    }

    public static OfficeHours parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Malformed("Office hours are written like 1-5 09:00-17:00 Europe/Berlin");
        }
        try {
            return new OfficeHours(
                    Integer.parseInt(form.group(1)),
                    Integer.parseInt(form.group(2)),
                    LocalTime.parse(form.group(3)),
                    LocalTime.parse(form.group(4)),
                    ZoneId.of(form.group(5)));
        } catch (DateTimeException e) {
            throw new Malformed("Office hours are written like 1-5 09:00-17:00 Europe/Berlin", e);
        }
    }

    /// The brand's own, as everybody reads them.
    public static OfficeHours of(Settings settings) {
        return parse(settings.get(SETTING, USUAL.toString()));
    }

    /// For people.
    public String words() {
        return Texts.say(
                first == last ? "governance.hours.day" : "governance.hours.days",
                Texts.say("governance.weekday." + first),
                Texts.say("governance.weekday." + last),
                from.toString(),
                to.toString(),
                zone);
    }

    @Override
    public String toString() {
        return first + "-" + last + " " + from + "-" + to + " " + zone;
    }

    /// Open minutes from one moment to another, of the last year at most.
    public long minutes(Instant since, Instant until) {
        var day = since.atZone(zone).toLocalDate();
        var end = until.atZone(zone).toLocalDate();
        if (day.isBefore(end.minusDays(MOST_DAYS))) {
            day = end.minusDays(MOST_DAYS);
        }
        long minutes = 0;
        for (; !day.isAfter(end); day = day.plusDays(1)) {
            minutes += on(day, since, until);
        }
        return minutes;
    }

    private long on(LocalDate day, Instant since, Instant until) {
        var weekday = day.getDayOfWeek().getValue();
        if (weekday < first || weekday > last) {
            return 0;
        }
        var opens = day.atTime(from).atZone(zone).toInstant();
        var closes = day.atTime(to).atZone(zone).toInstant();
        var begin = since.isAfter(opens) ? since : opens;
        var end = until.isBefore(closes) ? until : closes;
        return begin.isBefore(end) ? Duration.between(begin, end).toMinutes() : 0;
    }
}
