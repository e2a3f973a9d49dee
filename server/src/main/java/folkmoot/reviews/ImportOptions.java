package folkmoot.reviews;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the operator says about a file of reviews, as typed: `columns` by what they are (`stars`,
/// `text` …), empty strings and nulls where nothing was said and the file is asked. `provider` is
/// who collected the reviews and vouches for them, where that was somebody else; `source` is where
/// the brand's own former ones come from.
public record ImportOptions(
        Map<String, String> columns,
        String stars,
        String dates,
        String product,
        String source,
        String provider,
        @Nullable Boolean header,
        @Nullable Character delimiter,
        @Nullable Charset encoding,
        String report,
        boolean dryRun,
        boolean yes) {

    /// What can be said; those in [#FLAGS] without a value.
    public static final Set<String> NAMES =
            Set.of(
                    "map",
                    "stars",
                    "dates",
                    "product",
                    "source",
                    "provider",
                    "delimiter",
                    "encoding",
                    "report",
                    "header",
                    "no-header",
                    "dry-run",
                    "yes");

    public static final Set<String> FLAGS = Set.of("header", "no-header", "dry-run", "yes");

    public static final ImportOptions NONE = of(Map.of());

    /// From options by their names without dashes; [IllegalArgumentException] with words for the
    /// operator for what makes no sense.
    public static ImportOptions of(Map<String, String> said) {
        for (var name : said.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("Unknown option --" + name);
            }
        }
        return new ImportOptions(
                columns(said.getOrDefault("map", "")),
                said.getOrDefault("stars", ""),
                said.getOrDefault("dates", ""),
                said.getOrDefault("product", "").strip(),
                source(said),
                said.getOrDefault("provider", "").strip(),
                said.containsKey("no-header")
                        ? Boolean.FALSE
                        : said.containsKey("header") ? true : null,
                delimiter(said.get("delimiter")),
                encoding(said.get("encoding")),
                said.getOrDefault("report", ""),
                said.containsKey("dry-run"),
                said.containsKey("yes"));
    }

    private static String source(Map<String, String> said) {
        if (said.containsKey("source") && said.containsKey("provider")) {
            throw new IllegalArgumentException(
                    "--source and --provider: say one, who collected the reviews is where they come from");
        }
        return said.getOrDefault("source", "").strip();
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
                        "--map %s: say what each column is, like stars=Rating,text=Review"
                                .formatted(map));
            }
        }
        return columns;
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
