package folkmoot.governance.sentence;

import static folkmoot.site.Texts.say;

import java.time.Duration;

/// Lengths of time in words: `2 days`, `90 minutes`.
public final class Spans {

    private Spans() {}

    public static String words(Duration span) {
        if (span.equals(Duration.ofDays(span.toDays()))) {
            return say("governance.span.days", span.toDays());
        }
        return span.equals(Duration.ofHours(span.toHours()))
                ? say("governance.span.hours", span.toHours())
                : say("governance.span.minutes", span.toMinutes());
    }
}
