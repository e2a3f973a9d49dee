package folkmoot.reviews.panel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which of a product's reviews somebody wants to read, and in which order. `stars` is 0 and
/// `language` empty for all of them.
public record SiftView(
        String q, int stars, String language, boolean verified, boolean photo, Order order) {

    /// What stands first.
    public enum Order {
        HELPFUL,
        NEWEST,
        /// By how close their authors are to the reader.
        NEAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 200;

    /// As a browser sends it; what makes no sense asks for nothing.
    static SiftView of(Map<String, String[]> asked, boolean known) {
        var q = one(asked, "q").strip();
        var stars = one(asked, "stars");
        var language = one(asked, "language");
        return new SiftView(
                q.length() <= LONGEST ? q : q.substring(0, LONGEST),
                stars.matches("[1-5]") ? stars.charAt(0) - '0' : 0,
                language.matches("[A-Za-z0-9-]{2,20}") ? language : "",
                !one(asked, "verified").isEmpty(),
                !one(asked, "photo").isEmpty(),
                order(one(asked, "order"), known));
    }

    /// Less than everything.
    public boolean sifted() {
        return !q.isEmpty() || stars > 0 || !language.isEmpty() || verified || photo;
    }

    public SiftView in(Order other) {
        return new SiftView(q, stars, language, verified, photo, other);
    }

    /// Those with so many stars; all of them when these are chosen already.
    public SiftView starred(int number) {
        return new SiftView(q, number == stars ? 0 : number, language, verified, photo, order);
    }

    public SiftView pictured() {
        return new SiftView(q, stars, language, verified, true, order);
    }

    /// The query of its address; `after` is a cursor or null.
    public String query(@Nullable String after) {
        return Stream.of(
                        parameter("q", q),
                        parameter("stars", stars == 0 ? "" : String.valueOf(stars)),
                        parameter("language", language),
                        parameter("verified", verified ? "1" : ""),
                        parameter("photo", photo ? "1" : ""),
                        parameter("order", order == Order.HELPFUL ? "" : order.code()),
                        parameter("after", Objects.requireNonNullElse(after, "")))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("&", "?", ""));
    }

    static String one(Map<String, String[]> asked, String name) {
        var values = asked.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static Order order(String asked, boolean known) {
        return switch (asked) {
            case "newest" -> Order.NEWEST;
            case "near" -> known ? Order.NEAR : Order.HELPFUL;
            default -> Order.HELPFUL;
        };
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
