package folkmoot.site;

import java.time.Instant;

/// What can be kept: PostgreSQL takes no NUL, half of a surrogate pair is no character, and a time
/// from an address can lie before all calendars.
public final class Sound {

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private Sound() {}

    /// Whether a time lies in a year that has four digits.
    public static boolean is(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }

    public static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if (it == 0 || Character.isLowSurrogate(it)) {
                return false;
            }
            if (Character.isHighSurrogate(it)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
