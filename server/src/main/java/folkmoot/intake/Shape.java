package folkmoot.intake;

import java.util.Map;

/// What sort of file it is.
///
/// `about` is what stands in the file beside its records, by path: `publisher.name`.
public record Shape(Format format, Encoding encoding, Map<String, String> about) {

    /// How records are written.
    public sealed interface Format {

        /// A table as text. A `quote` or `escape` of 0 means that there is none; `lineEnd` is \n
        /// (also where \r stands before it) or \r; `width` is the usual number of columns.
        record Delimited(
                char delimiter, char quote, char escape, char lineEnd, boolean header, int width)
                implements Format {}

        /// An object on each line.
        record JsonLines() implements Format {}

        /// Objects one after the other or in an array; `path` leads to it where it is inside an
        /// object.
        record Json(String path) implements Format {}

        /// Elements at that path: `feed/reviews/review`.
        record Xml(String path) implements Format {}

        /// Posts and comments of a blog, as WordPress exports them.
        record Wxr() implements Format {}
    }

    /// For people: `CSV, comma, UTF-8`.
    public String describe() {
        var encoded = encoding.describe();
        return switch (format) {
            case Format.Delimited(char delimiter, char quote, _, _, boolean header, _) ->
                    "table, %s between columns, %s, %s, %s"
                            .formatted(
                                    name(delimiter),
                                    quote == 0 ? "no quotes" : "quotes " + quote,
                                    header ? "with header" : "no header",
                                    encoded);
            case Format.JsonLines() -> "JSON Lines, " + encoded;
            case Format.Json(String path) ->
                    "JSON, " + (path.isEmpty() ? "" : "records at " + path + ", ") + encoded;
            case Format.Xml(String path) -> "XML, records at " + path + ", " + encoded;
            case Format.Wxr() -> "WordPress export (WXR), " + encoded;
        };
    }

    private static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "U+%04X".formatted((int) delimiter);
        };
    }
}
