package folkmoot.transparency.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which entries somebody wants to see; what is empty does not matter.
record Sifting(
        String act, String rule, String by, @Nullable LocalDate from, @Nullable LocalDate to) {

    static Sifting of(SiftForm form) {
        return new Sifting(form.act(), form.rule(), form.by(), day(form.from()), day(form.to()));
    }

    // A date that is none is as good as an empty field.
    private static @Nullable LocalDate day(String text) {
        try {
            var day = text.isEmpty() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1970 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The address of the same with older entries.
    static String address(SiftForm form, long before) {
        var query = new StringBuilder("/log?before=" + before);
        add(query, "act", form.act());
        add(query, "rule", form.rule());
        add(query, "by", form.by());
        add(query, "from", form.from());
        add(query, "to", form.to());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
