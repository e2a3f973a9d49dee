package folkmoot.listening.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// As much of Python as the corpus' expectations are written in: comparisons, and, or, not, tuples,
/// lists, dictionaries, and a handful of functions.
final class Python {

    /// What Python would raise.
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String why) {
            super(why);
        }
    }

    /// A value that knows itself what it is equal to.
    interface Own {

        boolean is(String text);

        default int ord() {
            throw new Wrong("ord");
        }
    }

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(u?\"\"\"(?:.*?)\"\"\"|u?'(?:[^'\\\\]|\\\\.)*'|u?\"(?:[^\"\\\\]|\\\\.)*\")|(\\d+(?:\\.\\d+)?)|([A-Za-z_]\\w*)|(==|!=|[-\\[\\](){}:,.]))",
                    Pattern.DOTALL);
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))",
                    Pattern.DOTALL);
    private static final Map<String, List<String>> ALSO =
            Map.ofEntries(
                    Map.entry("url", List.of("href")),
                    Map.entry("guid", List.of("id")),
                    Map.entry("date", List.of("updated")),
                    Map.entry("date_parsed", List.of("updated_parsed")),
                    Map.entry("issued", List.of("published")),
                    Map.entry("issued_parsed", List.of("published_parsed")),
                    Map.entry("modified", List.of("updated")),
                    Map.entry("modified_parsed", List.of("updated_parsed")),
                    Map.entry("description", List.of("summary", "subtitle")),
                    Map.entry("tagline", List.of("subtitle")),
                    Map.entry("tagline_detail", List.of("subtitle_detail")),
                    Map.entry("copyright", List.of("rights")),
                    Map.entry("copyright_detail", List.of("rights_detail")));

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, @Nullable Object> names;
    private int at;

    private Python(String written, Map<String, @Nullable Object> names) {
        this.names = names;
        var token = TOKEN.matcher(written);
        var end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group().strip());
            end = token.end();
        }
        if (!written.substring(end).isBlank()) {
            throw new AssertionError("cannot read " + written);
        }
    }

    static boolean holds(String written, Map<String, @Nullable Object> names) {
        var python = new Python(written, names);
        var value = python.or();
        if (python.at < python.tokens.size()) {
            throw new AssertionError("cannot read " + written);
        }
        try {
            return truth(value.get());
        } catch (Wrong e) {
            return false;
        }
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean take(String token) {
        var taken = next().equals(token);
        at += taken ? 1 : 0;
        return taken;
    }

    private void demand(String token) {
        if (!take(token)) {
            throw new AssertionError("no " + token + " but " + next() + " in " + tokens);
        }
    }

    // Values come when they are asked for: what stands behind a false "and" is never looked at.
    private Supplier<@Nullable Object> or() {
        var left = and();
        while (take("or")) {
            var first = left;
            var second = and();
            left = () -> truth(first.get()) || truth(second.get());
        }
        return left;
    }

    private Supplier<@Nullable Object> and() {
        var left = not();
        while (take("and")) {
            var first = left;
            var second = not();
            left = () -> truth(first.get()) && truth(second.get());
        }
        return left;
    }

    private Supplier<@Nullable Object> not() {
        if (take("not")) {
            var it = not();
            return () -> !truth(it.get());
        }
        return comparison();
    }

    private Supplier<@Nullable Object> comparison() {
        var sides = new ArrayList<Supplier<@Nullable Object>>();
        var signs = new ArrayList<String>();
        sides.add(value());
        for (var sign = sign(); !sign.isEmpty(); sign = sign()) {
            signs.add(sign);
            sides.add(value());
        }
        if (signs.isEmpty()) {
            return sides.getFirst();
        }
        return () -> {
            for (var i = 0; i < signs.size(); i++) {
                if (!compared(sides.get(i).get(), signs.get(i), sides.get(i + 1).get())) {
                    return false;
                }
            }
            return true;
        };
    }

    private String sign() {
        if (take("not")) {
            demand("in");
            return "not in";
        }
        for (var it : List.of("==", "!=", "in")) {
            if (take(it)) {
                return it;
            }
        }
        return take("is") ? take("not") ? "!=" : "==" : "";
    }

    private static boolean compared(@Nullable Object left, String sign, @Nullable Object right) {
        return switch (sign) {
            case "==" -> same(left, right);
            case "!=" -> !same(left, right);
            case "in" -> within(left, right);
            default -> !within(left, right);
        };
    }

    private static boolean within(@Nullable Object it, @Nullable Object all) {
        return all instanceof Map<?, ?> map
                ? map.containsKey(it)
                : all instanceof List<?> list && list.stream().anyMatch(one -> same(one, it));
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Own own && right instanceof String text) {
            return own.is(text);
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            var all = one.size() == other.size();
            for (var i = 0; all && i < one.size(); i++) {
                all = same(one.get(i), other.get(i));
            }
            return all;
        }
        if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(it -> same(one.get(it), other.get(it)));
        }
        var one = number(left);
        var other = number(right);
        return one != null && other != null
                ? one.equals(other)
                : left == null ? right == null : left.equals(right);
    }

    private static @Nullable Double number(@Nullable Object it) {
        return switch (it) {
            case Boolean truth -> truth ? 1.0 : 0.0;
            case Number number -> number.doubleValue();
            case null, default -> null;
        };
    }

    private static boolean truth(@Nullable Object it) {
        return switch (it) {
            case null -> false;
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    private Supplier<@Nullable Object> value() {
        if (take("-")) {
            var it = value();
            return () -> {
                var number = number(it.get());
                return number == null ? null : -number;
            };
        }
        var value = atom();
        while (true) {
            if (take(".")) {
                var of = value;
                var name = tokens.get(at++);
                value = take("(") ? method(of, name, listed(")")) : () -> looked(of.get(), name);
            } else if (take("[")) {
                var of = value;
                var key = or();
                demand("]");
                value = () -> looked(of.get(), key.get());
            } else {
                return value;
            }
        }
    }

    private static @Nullable Object looked(@Nullable Object of, @Nullable Object key) {
        if (of instanceof List<?> list && number(key) instanceof Double index) {
            var position = index.intValue() < 0 ? list.size() + index.intValue() : index.intValue();
            if (position < 0 || position >= list.size()) {
                throw new Wrong("IndexError");
            }
            return list.get(position);
        }
        if (of instanceof Map<?, ?> map && key instanceof String name) {
            if (map.containsKey(name)) {
                return map.get(name);
            }
            for (var also : ALSO.getOrDefault(name, List.of())) {
                if (map.containsKey(also)) {
                    return map.get(also);
                }
            }
        }
        throw new Wrong("KeyError " + key);
    }

    private Supplier<@Nullable Object> method(
            Supplier<@Nullable Object> of, String name, List<Supplier<@Nullable Object>> given) {
        return switch (name) {
            case "has_key" ->
                    () -> of.get() instanceof Map<?, ?> map && map.containsKey(given.get(0).get());
            case "get" ->
                    () -> {
                        try {
                            return looked(of.get(), given.get(0).get());
                        } catch (Wrong e) {
                            return given.size() > 1 ? given.get(1).get() : null;
                        }
                    };
            case "timedelta" ->
                    () ->
                            Duration.ofDays(whole(given, 0))
                                    .plusSeconds(whole(given, 1))
                                    .plusNanos(1_000 * whole(given, 2));
            default -> throw new AssertionError("no method " + name);
        };
    }

    private static long whole(List<Supplier<@Nullable Object>> given, int index) {
        var number = index < given.size() ? number(given.get(index).get()) : null;
        return number == null ? 0 : number.longValue();
    }

    private List<Supplier<@Nullable Object>> listed(String end) {
        var all = new ArrayList<Supplier<@Nullable Object>>();
        while (!take(end)) {
            all.add(or());
            if (!take(",") && !next().equals(end)) {
                throw new AssertionError("no " + end + " in " + tokens);
            }
        }
        return all;
    }

    private Supplier<@Nullable Object> atom() {
        var token = tokens.get(at++);
        return switch (token) {
            case "(" -> bracketed();
            case "[" -> several(listed("]"));
            case "{" -> dictionary();
            case "True" -> () -> true;
            case "False" -> () -> false;
            case "None" -> () -> null;
            default -> Character.isDigit(token.charAt(0)) ? decimal(token) : named(token);
        };
    }

    private static Supplier<@Nullable Object> decimal(String token) {
        var number = Double.valueOf(token);
        return () -> number;
    }

    private static Supplier<@Nullable Object> several(List<Supplier<@Nullable Object>> all) {
        return () -> all.stream().<@Nullable Object>map(Supplier::get).toList();
    }

    // A tuple has a comma in it.
    private Supplier<@Nullable Object> bracketed() {
        var first = or();
        if (take(")")) {
            return first;
        }
        demand(",");
        var all = new ArrayList<Supplier<@Nullable Object>>(List.of(first));
        all.addAll(listed(")"));
        return several(all);
    }

    private Supplier<@Nullable Object> dictionary() {
        var all = new HashMap<Supplier<@Nullable Object>, Supplier<@Nullable Object>>();
        while (!take("}")) {
            var key = or();
            demand(":");
            all.put(key, or());
            take(",");
        }
        return () -> {
            var map = new HashMap<@Nullable Object, @Nullable Object>();
            all.forEach((key, it) -> map.put(key.get(), it.get()));
            return map;
        };
    }

    private Supplier<@Nullable Object> named(String token) {
        if (token.endsWith("'") || token.endsWith("\"")) {
            var text = string(token.startsWith("u") ? token.substring(1) : token);
            return () -> text;
        }
        if (!take("(")) {
            return () -> looked(names, token);
        }
        var given = listed(")");
        return switch (token) {
            case "len" -> () -> given.get(0).get() instanceof List<?> it ? it.size() : null;
            case "ord" -> () -> given.get(0).get() instanceof Own it ? it.ord() : null;
            case "locals" -> () -> names;
            case "isinstance" -> () -> same(given.get(0).get(), given.get(1).get());
            default -> throw new AssertionError("no function " + token);
        };
    }

    private static String string(String token) {
        var quotes = token.startsWith("\"\"\"") ? 3 : 1;
        return ESCAPE.matcher(token.substring(quotes, token.length() - quotes))
                .replaceAll(it ->
                        Matcher.quoteReplacement(
                                it.group(4) != null ? letter(it.group(4)) : numbered(it)));
    }

    private static String letter(String escaped) {
        return switch (escaped) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> escaped;
        };
    }

    private static String numbered(MatchResult it) {
        for (var i = 1; i < 4; i++) {
            if (it.group(i) != null) {
                return Character.toString(Integer.parseInt(it.group(i), 16));
            }
        }
        return "";
    }
}
