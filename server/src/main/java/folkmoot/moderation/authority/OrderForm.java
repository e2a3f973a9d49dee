package folkmoot.moderation.authority;

import folkmoot.moderation.report.Illegal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An order as the lead types it; times are in UTC.
public record OrderForm(
        String kind,
        String authority,
        String state,
        String reference,
        String category,
        String place,
        String items,
        String done,
        String received,
        String informed,
        String effected) {

    public static final OrderForm EMPTY =
            new OrderForm("ACT", "", "", "", "", "", "1", "", "", "", "");

    /// Member states.
    public static final List<String> STATES =
            List.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    private static final int SHORT = 120;
    private static final int LONG = 500;

    public OrderForm {
        kind = clean(kind);
        authority = clean(authority);
        state = clean(state);
        reference = clean(reference);
        category = clean(category);
        place = clean(place).replaceFirst("^https?://[^/]+", "");
        items = clean(items);
        done = clean(done);
        received = clean(received);
        informed = clean(informed);
        effected = clean(effected);
    }

    /// What is wrong, as message keys by field, in the form's order.
    Map<String, String> wrong(Instant now) {
        var wrong = new LinkedHashMap<String, String>();
        check(wrong, "kind", which() != null);
        check(wrong, "authority", authority.matches("[^\\p{Cntrl}]{1," + SHORT + "}"));
        check(wrong, "state", STATES.contains(state));
        check(wrong, "category", Illegal.of(category).isPresent());
        check(wrong, "items", items.matches("[1-9]\\d{0,5}"));
        check(wrong, "done", !done.isEmpty() && done.length() <= LONG);
        var since = at(received);
        check(wrong, "received", since != null && !since.isAfter(now));
        check(wrong, "informed", informed.isEmpty() || between(since, at(informed), now));
        check(wrong, "effected", effected.isEmpty() || between(since, at(effected), now));
        return wrong;
    }

    /// Null where none was chosen.
    OrderView.@Nullable Kind which() {
        return Arrays.stream(OrderView.Kind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Instant at(String typed) {
        try {
            return LocalDateTime.parse(typed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean between(@Nullable Instant since, @Nullable Instant at, Instant now) {
        return since != null && at != null && !at.isBefore(since) && !at.isAfter(now);
    }

    private static void check(Map<String, String> wrong, String field, boolean right) {
        if (!right) {
            wrong.put(field, "moderation.order.wrong." + field);
        }
    }

    private static String clean(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
