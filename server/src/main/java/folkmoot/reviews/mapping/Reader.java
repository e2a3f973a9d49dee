package folkmoot.reviews.mapping;

import folkmoot.intake.Columns;
import folkmoot.intake.FileName;
import folkmoot.intake.Markup;
import folkmoot.intake.Numbers;
import folkmoot.intake.Row;
import folkmoot.reviews.ReviewExport;
import folkmoot.reviews.Source;
import folkmoot.reviews.mapping.Candidate.Thing;
import folkmoot.text.Clean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads records as reviews. Safe for use by many threads at once.
public final class Reader {

    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_REPLY = 20_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PRODUCT = 150;
    private static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "ja", "t", "x");
    private static final Set<String> NOTHING =
            Set.of(
                    "nan",
                    "null",
                    "none",
                    "n/a",
                    "na",
                    "nil",
                    "-",
                    "undefined",
                    "\\n",
                    "no title",
                    "(no title)");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern LIST = Pattern.compile("[\\n|;]+");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

    private final Mapping mapping;
    private final boolean allOurs;
    private final Instant now;

    /// `allOurs` for a file that one of our places wrote as a whole.
    public Reader(Mapping mapping, boolean allOurs, Instant now) {
        this.mapping = mapping;
        this.allOurs = allOurs;
        this.now = now;
    }

    /// What the columns of this file mean; the file's name tells the product where no column does.
    public static Mapping mapping(Path file, Columns columns, Given given) {
        return Guess.of(columns, given, FileName.about(file), false);
    }

    /// The same of a feed that one of our places wrote.
    public static Mapping ours(Path file, Columns columns, Given given) {
        return Guess.of(columns, given, FileName.about(file), true);
    }

    public Reading read(Row row) {
        if (row.flaw() != null) {
            return new Reading.Rejected(row.flaw());
        }
        if (yes(mapping.cell(row, Field.SPAM))) {
            return new Reading.Rejected("marked as spam");
        }
        var stars = stars(row);
        if (stars == 0) {
            return new Reading.Rejected(starless(row));
        }
        var dated = mapping.cell(row, Field.DATE);
        var at = mapping.dates().parse(dated);
        if (at != null && at.isAfter(now.plus(CLOCKS_DIFFER))) {
            return new Reading.Rejected("written in the future: " + dated);
        }
        if (at != null && at.isBefore(OLDEST)) {
            return new Reading.Rejected("written before there was a web: " + dated);
        }
        return candidate(row, stars, at);
    }

    private Reading candidate(Row row, int stars, @Nullable Instant at) {
        var ours = ours(row);
        var title = words(row, Field.TITLE, ours);
        var text = words(row, Field.TEXT, ours);
        var pros = points(row, Field.PROS, ours);
        var cons = points(row, Field.CONS, ours);
        if (text.isEmpty() && title.isEmpty() && pros.isEmpty() && cons.isEmpty()) {
            return new Reading.Rejected("no text");
        }
        if (text.length() > LONGEST_TEXT) {
            return new Reading.Rejected("text longer than %d characters".formatted(LONGEST_TEXT));
        }
        var thing = thing(row, ours);
        if (thing.name().isEmpty()) {
            return new Reading.Rejected("no product");
        }
        var whole = text.isEmpty() && !ours;
        var tooLong = title.length() > LONGEST_TITLE;
        return new Reading.Read(
                new Candidate(
                        thing,
                        stars,
                        whole ? "" : tooLong ? cut(title, LONGEST_TITLE) : title.replace('\n', ' '),
                        whole ? title : tooLong ? title + "\n\n" + text : text,
                        pros,
                        cons,
                        attributes(row),
                        at,
                        day(row),
                        author(row, ours),
                        mapping.cell(row, Field.PERSON),
                        something(mapping.cell(row, Field.ID)),
                        language(row),
                        mapping.cell(row, Field.RELATIONSHIP),
                        mapping.cell(row, Field.INCENTIVE),
                        mapping.cell(row, Field.NOTE),
                        mapping.cell(row, Field.ORIGIN),
                        ours && provided(row),
                        reply(row, ours),
                        Photos.of(row, mapping),
                        ours));
    }

    private int stars(Row row) {
        var written = mapping.cell(row, Field.STARS);
        var most = Numbers.of(mapping.cell(row, Field.MOST));
        if (Double.isNaN(most)) {
            return mapping.scale().stars(written);
        }
        var least = Numbers.of(mapping.cell(row, Field.LEAST));
        return mapping.scale().stars(written, Double.isNaN(least) ? 1 : least, most);
    }

    private String starless(Row row) {
        var written = mapping.cell(row, Field.STARS);
        return written.isEmpty()
                ? "no stars"
                : "stars “%s” are not within %s"
                        .formatted(cut(written, 40), mapping.scale().describe());
    }

    private boolean ours(Row row) {
        return allOurs || mapping.cell(row, Field.FORMAT).equals(ReviewExport.FORMAT);
    }

    // Less is claimed by it than by being imported; whatever claims more is not believed.
    private boolean provided(Row row) {
        return mapping.cell(row, Field.COLLECTED).equals(Source.OTHER_PROVIDER.code());
    }

    private String words(Row row, Field field, boolean ours) {
        var written = mapping.cell(row, field);
        return Clean.anyway(ours ? written : Markup.out(something(written))).strip();
    }

    private List<String> points(Row row, Field field, boolean ours) {
        var written = words(row, field, ours);
        return Stream.of(ours ? written.split("\n") : LIST.split(written))
                .map(it -> ours ? it : it.replaceFirst("^[-*•+]\\s+", ""))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Candidate.@Nullable Reply reply(Row row, boolean ours) {
        var text = words(row, Field.REPLY, ours);
        return text.isEmpty()
                ? null
                : new Candidate.Reply(
                        cut(text, LONGEST_REPLY),
                        name(row, Field.REPLIER, ours),
                        mapping.dates().parse(mapping.cell(row, Field.REPLIED)));
    }

    private Map<String, Integer> attributes(Row row) {
        var attributes = new HashMap<String, Integer>();
        mapping.attributes()
                .forEach((key, column) -> {
                    var stars = Scale.STARS.stars(row.cell(column));
                    if (stars > 0) {
                        attributes.put(key, stars);
                    }
                });
        return attributes;
    }

    private @Nullable LocalDate day(Row row) {
        var at = mapping.dates().parse(mapping.cell(row, Field.EXPERIENCED));
        return at == null || at.isAfter(now) ? null : at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    // An address is never shown, whatever the column is called.
    private String author(Row row, boolean ours) {
        return yes(mapping.cell(row, Field.ANONYMOUS)) ? "" : name(row, Field.AUTHOR, ours);
    }

    private String name(Row row, Field field, boolean ours) {
        var name = words(row, field, ours).replace('\n', ' ');
        return MAIL.matcher(name).find() ? "" : cut(name, LONGEST_NAME);
    }

    private String language(Row row) {
        var written = mapping.cell(row, Field.LANGUAGE);
        return LANGUAGE.matcher(written).matches()
                ? Locale.forLanguageTag(written.replace('_', '-')).toLanguageTag()
                : "";
    }

    private Thing thing(Row row, boolean ours) {
        var skus = lines(row, Field.SKU);
        var gtins = lines(row, Field.GTIN);
        var name = cut(first(words(row, Field.PRODUCT, ours)), LONGEST_PRODUCT);
        return new Thing(
                name.isEmpty() ? unnamed(row, skus, gtins) : name,
                first(words(row, Field.BRAND, ours)),
                skus,
                gtins,
                lines(row, Field.MPN),
                ours ? slug(mapping.cell(row, Field.ADDRESS)) : "");
    }

    private static String slug(String address) {
        var last = address.substring(address.lastIndexOf('/') + 1);
        return SLUG.matcher(last).matches() ? last : "";
    }

    // "Dresses 1078" is better than a number alone.
    private String unnamed(Row row, List<String> skus, List<String> gtins) {
        var number = Stream.concat(skus.stream(), gtins.stream()).findFirst().orElse("");
        if (number.isEmpty()) {
            return mapping.has(Field.PRODUCT) ? "" : mapping.product();
        }
        var category = first(words(row, Field.CATEGORY, false));
        return cut((category + " " + number).strip(), LONGEST_PRODUCT);
    }

    private List<String> lines(Row row, Field field) {
        return Arrays.stream(mapping.cell(row, field).split("\n"))
                .map(it -> something(Clean.anyway(it).strip()))
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST_PRODUCT)
                .distinct()
                .toList();
    }

    private static String first(String lines) {
        return lines.lines().findFirst().orElse("").strip();
    }

    // What programs write where there is nothing.
    private static String something(String written) {
        return NOTHING.contains(written.toLowerCase(Locale.ROOT)) ? "" : written;
    }

    private static boolean yes(String written) {
        return YES.contains(written.toLowerCase(Locale.ROOT));
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1)))
                        + "…";
    }
}
