package folkmoot.governance.script;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Times as in ISO 8601, one way for each: whole days as `P14D`, all else as `PT1H30M`.
final class Spans {

    private Spans() {}

    static @Nullable Duration read(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    static String write(Duration span) {
        var days = span.toDays();
        return days > 0 && span.equals(Duration.ofDays(days)) ? "P" + days + "D" : span.toString();
    }
}
