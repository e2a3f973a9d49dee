package folkmoot.transparency.page;

import java.util.Objects;

/// What the browser asks to see of the log.
public record SiftForm(String act, String rule, String by, String from, String to) {

    public SiftForm {
        act = tidy(act);
        rule = tidy(rule);
        by = tidy(by);
        from = tidy(from);
        to = tidy(to);
    }

    public boolean isEmpty() {
        return (act + rule + by + from + to).isEmpty();
    }

    private static String tidy(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
