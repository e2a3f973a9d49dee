package folkmoot.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the operator says about any file of records, as typed: `columns` by what they are, empty
/// strings and nulls where nothing was said and the file is asked.
public record FileOptions(
        Map<String, String> columns,
        Dates.@Nullable Order dates,
        @Nullable Boolean header,
        @Nullable Character delimiter,
        @Nullable Charset encoding,
        String report,
        boolean dryRun,
        boolean yes) {

    /// What can be said about any file.
    public static final Set<String> NAMES =
            Set.of(
                    "map",
                    "dates",
                    "delimiter",
                    "encoding",
                    "report",
                    "header",
                    "no-header",
                    "dry-run",
                    "yes");

    /// From options by their names without dashes; [IllegalArgumentException] with words for the
    /// operator for what makes no sense.
    public static FileOptions of(Map<String, String> said) {
        return new FileOptions(
                columns(said.getOrDefault("map", "")),
                order(said.getOrDefault("dates", "")),
                said.containsKey("no-header")
                        ? Boolean.FALSE
                        : said.containsKey("header") ? true : null,
                delimiter(said.get("delimiter")),
                encoding(said.get("encoding")),
                said.getOrDefault("report", ""),
                said.containsKey("dry-run"),
                said.containsKey("yes"));
    }

    /// `name` answers whether something is the usual name of a column of such files.
    public Hints hints(Predicate<String> name) {
        return new Hints(encoding, delimiter, header, name);
    }

    // stars=Rating,text=Review Text; quotes around names were taken by the shell or stand here.
    private static Map<String, String> columns(String map) {
        var columns = new LinkedHashMap<String, String>();
        for (var pair : map.split(",(?=\\s*\\w+\\s*=)")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                columns.put(parts[0].strip(), parts[1].strip().replaceAll("^\"(.*)\"$", "$1"));
            } else if (!pair.isBlank()) {
                throw new IllegalArgumentException(
                        "--map %s: say what each column is, like date=Posted at,text=Comment"
                                .formatted(map));
            }
        }
        return columns;
    }

    private static Dates.@Nullable Order order(String said) {
        return switch (said) {
            case "" -> null;
            case "day-first", "dmy" -> Dates.Order.DAY_FIRST;
            case "month-first", "mdy" -> Dates.Order.MONTH_FIRST;
            default ->
                    throw new IllegalArgumentException(
                            "--dates %s: say day-first or month-first".formatted(said));
        };
    }

    private static @Nullable Character delimiter(@Nullable String said) {
        return switch (said) {
            case null -> null;
            case "tab", "\\t" -> '\t';
            case String it when it.length() == 1 -> it.charAt(0);
            default ->
                    throw new IllegalArgumentException(
                            "--delimiter %s: say one character, or tab".formatted(said));
        };
    }

    private static @Nullable Charset encoding(@Nullable String said) {
        try {
            return said == null ? null : Charset.forName(said);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("--encoding %s is not known".formatted(said), e);
        }
    }
}
