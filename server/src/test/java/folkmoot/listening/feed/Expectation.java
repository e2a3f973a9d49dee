package folkmoot.listening.feed;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a file of the corpus expects, a Python expression, held against what we read. What it says
/// about a field that we do not keep is said to be so. HTML is the same when it means the same:
/// `&#38;` is `&amp;`.
record Expectation(String written, byte[] bytes, String type) {

    /// `kept` says whether all of it is about what we keep.
    record Verdict(boolean kept, boolean met, String field) {}

    private static final Pattern COMPARED =
            Pattern.compile(
                    "\\(?\\s*(len\\(|ord\\()?((?:encoding|feed|entries\\[\\d+]|entries)(?:\\.\\w+|\\['\\w+']|\\[\\d+])*)\\)?\\s*(==|is)\\s*(.+?)\\s*\\)?");
    private static final Pattern STRING =
            Pattern.compile(
                    "u?(?:\"\"\"(.*)\"\"\"|'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");
    private static final Pattern NUMBERS = Pattern.compile("\\((\\d+(?:,\\s*\\d+)*)\\)?");
    private static final Map<String, String> SAME =
            Map.of(
                    "guid",
                    "id",
                    "issued",
                    "published",
                    "modified",
                    "updated",
                    "date",
                    "updated",
                    "description",
                    "summary",
                    "date_parsed",
                    "updated_parsed",
                    "modified_parsed",
                    "updated_parsed",
                    "issued_parsed",
                    "published_parsed");

    Verdict against(@Nullable Feed feed) {
        var field = "nothing";
        var met = true;
        var parts = parts(written);
        if (parts.isEmpty()) {
            // It is enough that nothing breaks.
            return new Verdict(
                    written.equals("1"),
                    feed != null || written.equals("1"),
                    written.equals("1") ? "no crash" : "well-formedness");
        }
        for (var whole : parts) {
            // a == b == 'c' is two comparisons.
            var sides = whole.split("\\s*==\\s*");
            var part = sides.length > 2 ? sides[0] + " == " + sides[2] : whole;
            if (sides.length > 2) {
                var second =
                        new Expectation(sides[1] + " == " + sides[2], bytes, type).against(feed);
                met &= second.met();
            }
            var compared = COMPARED.matcher(part);
            if (!compared.matches()) {
                return new Verdict(false, false, part.replaceAll("[\\[('=!<].*", "").strip());
            }
            field = field(compared.group(2));
            var ours =
                    field.equals("encoding")
                            ? Optional.of((Object) Letters.encoding(bytes, type))
                            : feed == null ? Optional.of((Object) "") : of(feed, compared.group(2));
            if (ours.isEmpty()) {
                return new Verdict(false, false, field);
            }
            met &= same(ours.get(), String.valueOf(compared.group(1)), compared.group(4));
        }
        return new Verdict(true, met, field);
    }

    // `bozo` says how well-formed it is, which is all the same to us.
    private static List<String> parts(String written) {
        var parts = new ArrayList<>(Arrays.asList(written.split("\\s+(?:and|or)\\s+")));
        parts.replaceAll(
                it -> it.replaceFirst("^not (\\S+)\\.has_key\\('(\\w+)'\\)$", "$1['$2'] == None"));
        parts.removeIf(it -> it.strip().matches("(not )?bozo|1|bozo_exception"));
        return parts;
    }

    private static String field(String path) {
        return path.replaceAll("\\[\\d+]", "[]")
                .replaceAll("\\['(\\w+)']", ".$1")
                .replace("[]", "");
    }

    /// Empty for what is not kept.
    private static Optional<Object> of(Feed feed, String path) {
        var steps = field(path).split("\\.");
        var at = Pattern.compile("entries\\[(\\d+)]").matcher(path);
        if (path.equals("entries")) {
            return Optional.of(feed.items().size());
        }
        if (at.find()) {
            var index = Integer.parseInt(at.group(1));
            return index < feed.items().size()
                    ? item(feed.items().get(index), feed, steps)
                    : Optional.of("");
        }
        return steps.length < 2 ? Optional.empty() : feed(feed, steps);
    }

    private static Optional<Object> feed(Feed feed, String[] steps) {
        return switch (rest(steps)) {
            case "title", "title_detail.value" -> Optional.of(feed.title());
            case "link" -> Optional.of(feed.link());
            case "id", "guid" -> Optional.of(feed.id());
            case "author_detail.name" -> Optional.of(feed.author());
            case "author" -> Optional.of(feed.author());
            case "language" -> Optional.of(feed.language());
            case "title_detail.language" -> Optional.of(feed.title().language());
            case "title_detail.type" -> Optional.of(type(feed.title()));
            default -> Optional.empty();
        };
    }

    private static Optional<Object> item(FeedItem it, Feed feed, String[] steps) {
        return switch (rest(steps)) {
            case "title", "title_detail.value" -> Optional.of(it.title());
            case "link" -> Optional.of(it.link());
            case "id" -> Optional.of(it.id());
            case "summary", "summary_detail.value" ->
                    Optional.of(it.summary().isEmpty() ? it.content() : it.summary());
            case "content.value" ->
                    Optional.of(it.content().isEmpty() ? it.summary() : it.content());
            case "author", "author_detail.name" -> Optional.of(it.author());
            case "published", "published_parsed", "created", "created_parsed" ->
                    Optional.of(orNow(it.published()));
            case "updated", "updated_parsed" -> Optional.of(orNow(it.updated()));
            case "language" -> Optional.of(it.language());
            case "title_detail.language" -> Optional.of(it.title().language());
            case "summary_detail.language" -> Optional.of(it.summary().language());
            case "content.language" -> Optional.of(it.content().language());
            case "title_detail.type" -> Optional.of(type(it.title()));
            case "summary_detail.type" -> Optional.of(type(it.summary()));
            case "content.type" -> Optional.of(type(it.content()));
            default -> Optional.empty();
        };
    }

    // XHTML is HTML to us.
    private static String type(Words words) {
        return words.plain() ? "text/plain" : "text/html";
    }

    private static Object orNow(@Nullable Instant at) {
        return at == null ? "" : at;
    }

    private static String rest(String[] steps) {
        var all = new ArrayList<>(Arrays.asList(steps).subList(1, steps.length));
        all.set(0, SAME.getOrDefault(all.getFirst(), all.getFirst()));
        return String.join(".", all);
    }

    private boolean same(Object ours, String function, String expected) {
        if (function.startsWith("len")) {
            return ours.toString().equals(expected);
        }
        if (function.startsWith("ord")) {
            return ours instanceof Words it
                    && String.valueOf(text(it.html()).codePointAt(0)).equals(expected);
        }
        if (expected.equals("None")) {
            return ours.equals("");
        }
        var numbers = NUMBERS.matcher(expected);
        if (numbers.matches() && ours instanceof Instant at) {
            var parts =
                    Arrays.stream(numbers.group(1).split(",\\s*"))
                            .mapToInt(Integer::parseInt)
                            .toArray();
            return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                    .equals(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        }
        var string = STRING.matcher(expected);
        return string.matches()
                && same(ours, unescaped(either(string.group(1), string.group(2), string.group(3))));
    }

    private static String either(@Nullable String... groups) {
        return Arrays.stream(groups).filter(it -> it != null).findFirst().orElse("");
    }

    private boolean same(Object ours, String expected) {
        return switch (ours) {
            // Names differ where letters are the same.
            case Charset it ->
                    new String(bytes, it).equals(new String(bytes, Charset.forName(expected)));
            case Words it when it.plain() && it.value().equals(expected.strip()) -> true;
            case Words it -> canonical(it.html()).equals(canonical(expected));
            case Instant it -> it.equals(FeedDates.parse(expected));
            // The address of mail behind a name is left out on purpose.
            default ->
                    ours.equals(expected)
                            || ours.equals(expected.replace("application/xhtml+xml", "text/html"))
                            || ours.equals(expected.replaceAll("\\s*\\(\\S+@\\S+\\)$", ""));
        };
    }

    private static String text(String html) {
        return Parser.unescapeEntities(html, false);
    }

    private static String canonical(String html) {
        var body =
                Jsoup.parseBodyFragment(html)
                        .outputSettings(new OutputSettings().prettyPrint(false))
                        .body();
        for (var it : body.select("*")) {
            var all = new java.util.TreeMap<String, String>();
            it.attributes().forEach(at -> all.put(at.getKey(), at.getValue()));
            it.clearAttributes();
            all.forEach(it::attr);
        }
        return body.html().strip();
    }

    private static String unescaped(String python) {
        var text =
                Pattern.compile(
                                "\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))",
                                Pattern.DOTALL)
                        .matcher(python)
                        .replaceAll(it ->
                                java.util.regex.Matcher.quoteReplacement(
                                        it.group(4) != null
                                                ? switch (it.group(4)) {
                                                    case "n" -> "\n";
                                                    case "t" -> "\t";
                                                    case "r" -> "\r";
                                                    default -> it.group(4);
                                                }
                                                : Character.toString(
                                                        Integer.parseInt(
                                                                it.group(1) != null
                                                                        ? it.group(1)
                                                                        : it.group(2) != null
                                                                                ? it.group(2)
                                                                                : it.group(3),
                                                                16))));
        return text;
    }
}
