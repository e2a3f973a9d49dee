package folkmoot.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A file from elsewhere: what it is, and its records as often as they are wanted.
public final class RecordFile {

    private static final int SAMPLE = 1 << 18;

    private final Path path;
    private final Shape shape;

    private RecordFile(Path path, Shape shape) {
        this.path = path;
        this.shape = shape;
    }

    /// Reads the file once to know its encoding, and its beginning to know the rest.
    public static RecordFile of(Path path, Hints hints) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new Unreadable(path + " is no file.");
        }
        var encoding = encoding(path, hints);
        var sample = sample(path, encoding);
        if (sample.isBlank()) {
            throw new Unreadable(path + " is empty.");
        }
        var format = Formats.of(sample, hints);
        return new RecordFile(path, new Shape(format, encoding, about(sample, format)));
    }

    public Path path() {
        return path;
    }

    public Shape shape() {
        return shape;
    }

    /// From the first record.
    public Rows open() throws IOException {
        return rows(shape.encoding().reader(Packing.open(path)), shape.format());
    }

    private static Rows rows(Reader in, Shape.Format format) throws IOException {
        return switch (format) {
            case Shape.Format.Delimited it -> new DelimitedRows(in, it);
            case Shape.Format.JsonLines() -> new JsonLineRows(in);
            case Shape.Format.Json(String path) -> new JsonRows(in, path);
            case Shape.Format.Xml(String path) -> new XmlRows(in, path);
            case Shape.Format.Wxr() -> new WxrRows(in);
        };
    }

    private static Encoding encoding(Path path, Hints hints) throws IOException {
        try (var in = Packing.open(path)) {
            var found = Encoding.of(in);
            return hints.charset() == null
                    ? found
                    : new Encoding(hints.charset(), found.mark(), false);
        }
    }

    /// Whole lines where there are any.
    private static String sample(Path path, Encoding encoding) throws IOException {
        try (var in = encoding.reader(Packing.open(path))) {
            var chars = new char[SAMPLE];
            var length = 0;
            for (var read = 0; read >= 0 && length < SAMPLE; length += Math.max(0, read)) {
                read = in.read(chars, length, SAMPLE - length);
            }
            var text = new String(chars, 0, length);
            var end = text.lastIndexOf('\n') + 1;
            return length < SAMPLE || end == 0 ? text : text.substring(0, end);
        }
    }

    private static Map<String, String> about(String sample, Shape.Format format) {
        return switch (format) {
            case Shape.Format.Xml(String path) -> {
                var rows = new XmlRows(new StringReader(sample), path);
                rows.next();
                yield Map.copyOf(rows.about());
            }
            case Shape.Format.Wxr() -> {
                var rows = new WxrRows(new StringReader(sample));
                rows.next();
                yield Map.copyOf(rows.about());
            }
            case Shape.Format.Delimited _, Shape.Format.JsonLines _, Shape.Format.Json _ ->
                    Map.of();
        };
    }
}
