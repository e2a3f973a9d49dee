package folkmoot.moderation.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A notice as a browser sends it.
public record ReportForm(
        String what, String category, String reasons, String name, String email, String honest) {

    private static final int MOST = 5_000;
    private static final int LONGEST = 500;

    public ReportForm {
        what = clean(what).replaceFirst("^https?://[^/]+", "");
        category = clean(category);
        reasons = clean(reasons);
        name = clean(name);
        email = clean(email);
        honest = clean(honest);
    }

    public static ReportForm about(String what) {
        return new ReportForm(what, "", "", "", "", "");
    }

    /// What is wrong, as message keys by field, in the form's order.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        var kind = Illegal.of(category);
        var nameless = kind.map(Illegal::nameless).orElse(false);
        if (!what.startsWith("/") || what.length() > LONGEST) {
            wrong.put("what", "moderation.report.wrong.what");
        }
        if (kind.isEmpty()) {
            wrong.put("category", "moderation.report.wrong.category");
        }
        if (reasons.length() < 10 || reasons.length() > MOST) {
            wrong.put("reasons", "moderation.report.wrong.reasons");
        }
        if ((name.isEmpty() && !nameless) || name.length() > LONGEST) {
            wrong.put("name", "moderation.report.wrong.name");
        }
        if (!email.isEmpty() && !usable() || email.isEmpty() && !nameless) {
            wrong.put("email", "moderation.report.wrong.email");
        }
        if (honest.isEmpty()) {
            wrong.put("honest", "moderation.report.wrong.honest");
        }
        return wrong;
    }

    private boolean usable() {
        return email.length() <= LONGEST && email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }

    private static String clean(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
