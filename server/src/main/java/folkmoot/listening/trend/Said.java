package folkmoot.listening.trend;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// One thing that somebody said somewhere: who and where as the source names them.
public record Said(
        UUID id, String author, String source, Instant at, String language, String text) {

    private static final int TEXT = 2_000;
    private static final int NAME = 500;

    /// No longer than what is kept of it.
    public Said cut() {
        return new Said(
                id,
                cut(author, NAME),
                cut(source, NAME),
                at.truncatedTo(ChronoUnit.MILLIS),
                cut(language, NAME),
                cut(text, TEXT));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
