package folkmoot.listening.mapping;

import folkmoot.intake.Markup;
import folkmoot.intake.Row;
import folkmoot.listening.NewMention;
import folkmoot.text.Clean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads records as mentions. Safe for use by many threads at once.
public final class Reader {

    private static final int LONGEST_TEXT = 50_000;
    // With all the marks that a page has around its words.
    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_LANGUAGE = 35;
    private static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final String TOO_LONG = "text longer than %d characters".formatted(LONGEST_TEXT);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Set<String> NOTHING =
            Set.of("nan", "null", "none", "n/a", "na", "nil", "-", "undefined", "\\n");
    private static final Set<String> DELETED =
            Set.of("[deleted]", "[removed]", "[deleted by user]", "[ removed by reddit ]");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"<>]+");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

    private final Mapping mapping;
    private final Instant now;

    public Reader(Mapping mapping, Instant now) {
        this.mapping = mapping;
        this.now = now;
    }

    public Reading read(Row row) {
        if (row.flaw() != null) {
            return new Reading.Rejected(row.flaw());
        }
        var dated = mapping.cell(row, Field.DATE);
        var at = mapping.dates().parse(dated);
        if (at != null && at.isAfter(now.plus(CLOCKS_DIFFER))) {
            return new Reading.Rejected("said in the future: " + dated);
        }
        if (at != null && at.isBefore(OLDEST)) {
            return new Reading.Rejected("said before there was a web: " + dated);
        }
        return read(row, at);
    }

    private Reading read(Row row, @Nullable Instant at) {
        if (mapping.cell(row, Field.TEXT).length() > LONGEST_CELL
                || mapping.cell(row, Field.TITLE).length() > LONGEST_CELL) {
            return new Reading.Rejected(TOO_LONG);
        }
        var text = words(row, Field.TEXT);
        var title = words(row, Field.TITLE).replace('\n', ' ');
        if (DELETED.contains(text.toLowerCase(Locale.ROOT))) {
            return new Reading.Rejected("deleted where it was said");
        }
        if (text.isEmpty() && title.isEmpty()) {
            return new Reading.Rejected("no text");
        }
        if (Math.max(text.length(), title.length()) > LONGEST_TEXT) {
            return new Reading.Rejected(TOO_LONG);
        }
        return new Reading.Read(
                new NewMention(
                        cut(something(mapping.cell(row, Field.ID)), LONGEST_ID),
                        address(row),
                        author(row),
                        cut(something(mapping.cell(row, Field.PERSON)), LONGEST_ID),
                        at,
                        language(row),
                        title.length() > LONGEST_TITLE && text.isEmpty()
                                ? ""
                                : cut(title, LONGEST_TITLE),
                        title.length() > LONGEST_TITLE && text.isEmpty() ? title : text));
    }

    /// Who said it and where, of a record that is no mention.
    public NewMention who(Row row) {
        return new NewMention(
                "",
                address(row),
                author(row),
                cut(something(mapping.cell(row, Field.PERSON)), LONGEST_ID),
                null,
                "",
                "",
                "");
    }

    private String words(Row row, Field field) {
        return Clean.anyway(Markup.out(something(mapping.cell(row, field)))).strip();
    }

    // An address of mail is never kept, whatever the column is called.
    private String author(Row row) {
        var written = mapping.cell(row, Field.AUTHOR);
        if (written.length() > LONGEST_CELL) {
            return "";
        }
        var name = cut(words(row, Field.AUTHOR), LONGEST_ID).replace('\n', ' ');
        return MAIL.matcher(name).find() || DELETED.contains(name) ? "" : cut(name, LONGEST_NAME);
    }

    /// A public name as it is kept, however it was typed.
    public static String name(String written) {
        return cut(Clean.anyway(written).replace('\n', ' ').strip(), LONGEST_NAME);
    }

    private String address(Row row) {
        var found = ADDRESS.matcher(mapping.cell(row, Field.ADDRESS));
        return found.lookingAt()
                        && found.group().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS
                ? Clean.anyway(found.group())
                : "";
    }

    private String language(Row row) {
        var written = mapping.cell(row, Field.LANGUAGE);
        return written.length() <= LONGEST_LANGUAGE
                        && LANGUAGE.matcher(written).matches()
                        && !written.equalsIgnoreCase("und")
                ? Locale.forLanguageTag(written.replace('_', '-')).toLanguageTag()
                : "";
    }

    // What programs write where there is nothing.
    private static String something(String written) {
        return NOTHING.contains(written.toLowerCase(Locale.ROOT)) ? "" : Clean.anyway(written);
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1)))
                        + "…";
    }
}
