package folkmoot.listening.told;

import folkmoot.intake.Dates;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates of feeds, with the names that their zones have there.
final class FeedDates {

    private static final Dates DATES = new Dates(Dates.Order.MONTH_FIRST);
    private static final int LONGEST = 100;
    private static final Pattern ZONE = Pattern.compile("\\s*\\b([A-Z]{1,4})\\s*$");
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("GMT", "Z"),
                    Map.entry("UTC", "Z"),
                    Map.entry("UT", "Z"),
                    Map.entry("Z", "Z"),
                    Map.entry("EST", "-05:00"),
                    Map.entry("EDT", "-04:00"),
                    Map.entry("CST", "-06:00"),
                    Map.entry("CDT", "-05:00"),
                    Map.entry("MST", "-07:00"),
                    Map.entry("MDT", "-06:00"),
                    Map.entry("PST", "-08:00"),
                    Map.entry("PDT", "-07:00"),
                    Map.entry("CET", "+01:00"),
                    Map.entry("CEST", "+02:00"),
                    Map.entry("MEZ", "+01:00"),
                    Map.entry("MESZ", "+02:00"),
                    Map.entry("BST", "+01:00"),
                    Map.entry("MSK", "+03:00"),
                    Map.entry("JST", "+09:00"),
                    Map.entry("ET", "-05:00"),
                    Map.entry("AT", "-04:00"));

    private FeedDates() {}

    static @Nullable Instant parse(String written) {
        var text = written.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        var zone = ZONE.matcher(text.toUpperCase(Locale.ROOT));
        if (zone.find() && ZONES.containsKey(zone.group(1))) {
            text = text.substring(0, zone.start()) + " " + ZONES.get(zone.group(1));
        }
        return DATES.parse(text.replaceFirst("(?i)^[\\p{L}]{2,}\\.?,\\s*", ""));
    }
}
