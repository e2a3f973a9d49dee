package folkmoot.governance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tlog.Malformed;
import tlog.json.Fields;
import tlog.json.Json;

/// What a feature's value may be. The limits are what keeps conditions cheap, whoever wrote them
/// and whatever they look at (shared/research/uniques.md, sections 0 and 1).
public enum Kind {
    FLAG,
    COUNT,
    SHARE,
    WORD,
    TEXT,
    TIME,
    OFFICE,
    WORDS,
    LINKS,
    DAYS;

    public static final int LONGEST = 10_000;
    public static final int LONGEST_WORD = 64;
    public static final int MOST_WORDS = 500;
    public static final int LONGEST_ADDRESS = 500;
    public static final int MOST_LINKS = 50;
    public static final int MOST_DAYS = 50;
    static final Instant EPOCH = Instant.EPOCH;

    private static final long LARGEST = 1L << 53;

    /// An address in a text.
    public record Address(String url, String host, boolean trusted) {}

    /// The value itself, if it is one of this kind.
    Object checked(String name, Object value) {
        var good =
                switch (this) {
                    case FLAG -> value instanceof Boolean;
                    case COUNT -> value instanceof Long it && it >= 0 && it <= LARGEST;
                    case SHARE -> value instanceof Double it && it >= 0 && it <= 1;
                    case WORD -> value instanceof String it && it.length() <= LONGEST_WORD;
                    case TEXT -> value instanceof String it && it.length() <= LONGEST;
                    case TIME -> value instanceof Instant;
                    case OFFICE -> value instanceof String it && OfficeHours.parse(it) != null;
                    case WORDS -> all(value, MOST_WORDS, Kind::word);
                    case LINKS -> all(value, MOST_LINKS, Kind::address);
                    case DAYS -> all(value, MOST_DAYS, it -> it instanceof Long day && day >= 0);
                };
        if (!good) {
            throw new Malformed(name + " cannot be that");
        }
        return switch (value) {
            case List<?> list -> List.copyOf(list);
            case Instant time -> time.truncatedTo(ChronoUnit.SECONDS);
            default -> value;
        };
    }

    Json write(Object value) {
        return switch (value) {
            case Boolean it -> Json.of(it);
            case Long it -> Json.of(it);
            case Double it -> new Json.Numeral(it);
            case List<?> it -> new Json.Array(it.stream().map(this::write).toList());
            case Address it -> {
                var members = new java.util.LinkedHashMap<String, Json>();
                members.put("url", Json.of(it.url()));
                members.put("host", Json.of(it.host()));
                members.put("trusted", Json.of(it.trusted()));
                yield new Json.Members(members);
            }
            default -> Json.of(value.toString());
        };
    }

    Object read(String name, Json json) {
        Object value =
                switch (json) {
                    case Json.Bool(var it) -> it;
                    case Json.Text(var it) when this == TIME -> time(name, it);
                    case Json.Text(var it) -> it;
                    case Json.Numeral(var it) when this == SHARE -> it;
                    case Json.Numeral(var it) -> whole(name, it);
                    case Json.Array(var items) -> items.stream().map(it -> item(name, it)).toList();
                    case Json.Members _, Json.Null _ ->
                            throw new Malformed(name + " cannot be that");
                };
        return checked(name, value);
    }

    private Object item(String name, Json json) {
        return switch (json) {
            case Json.Text(var it) -> it;
            case Json.Numeral(var it) -> whole(name, it);
            case Json.Members members -> {
                var fields = Fields.of(name, members);
                var address =
                        new Address(
                                fields.text("url"), fields.text("host"), fields.bool("trusted"));
                fields.end();
                yield address;
            }
            default -> throw new Malformed(name + " cannot hold that");
        };
    }

    private static Object time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed(name + " is no time", e);
        }
    }

    private static Object whole(String name, double number) {
        if (number != Math.rint(number)) {
            throw new Malformed(name + " is no whole number");
        }
        return (long) number;
    }

    private static boolean all(Object value, int most, java.util.function.Predicate<Object> good) {
        return value instanceof List<?> list
                && list.size() <= most
                && list.stream().allMatch(good::test);
    }

    private static boolean word(Object it) {
        return it instanceof String word && word.length() <= LONGEST_WORD;
    }

    private static boolean address(Object it) {
        return it instanceof Address(var url, var host, _)
                && url.length() <= LONGEST_ADDRESS
                && host.length() <= LONGEST_ADDRESS;
    }
}
