package folkmoot.governance.editor;

import java.time.Duration;
import java.util.List;

/// A length of time as somebody typed it. What is no whole number of a unit stays as it was
/// written.
public record SpanForm(String amount, String unit) {

    public static final List<String> UNITS = List.of("minutes", "hours", "days");

    static final SpanForm NONE = new SpanForm("", "days");

    public SpanForm {
        amount = Typed.word(amount);
        unit = Typed.word(unit);
    }

    static SpanForm of(Duration span) {
        if (span.equals(Duration.ofDays(span.toDays()))) {
            return new SpanForm(String.valueOf(span.toDays()), "days");
        }
        if (span.equals(Duration.ofHours(span.toHours()))) {
            return new SpanForm(String.valueOf(span.toHours()), "hours");
        }
        return span.equals(Duration.ofMinutes(span.toMinutes()))
                ? new SpanForm(String.valueOf(span.toMinutes()), "minutes")
                : new SpanForm(span.toString(), "days");
    }

    /// As a rule's text has it.
    String iso() {
        if (!amount.matches("\\d{1,6}")) {
            return amount;
        }
        var number = Integer.parseInt(amount);
        return switch (unit) {
            case "minutes" -> "PT" + number + "M";
            case "hours" -> "PT" + number + "H";
            default -> "P" + number + "D";
        };
    }
}
