package folkmoot.reviews.exchange;

import folkmoot.intake.Columns;
import folkmoot.intake.Fingerprint;
import folkmoot.intake.RecordFile;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ReviewExport;
import folkmoot.reviews.mapping.Field;
import folkmoot.reviews.mapping.Given;
import folkmoot.reviews.mapping.Mapping;
import folkmoot.reviews.mapping.Names;
import folkmoot.reviews.mapping.Reader;
import folkmoot.reviews.mapping.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What an import is going to do with a file, known before it starts.
record Plan(
        RecordFile file,
        long bytes,
        String sha256,
        Columns columns,
        Mapping mapping,
        boolean ours,
        boolean provided,
        String origin) {

    static Plan of(Path path, ImportOptions options, Consumer<String> tell) throws IOException {
        tell.accept("Reading %s …".formatted(path));
        var file = RecordFile.of(path, options.file().hints(Names::known));
        var columns = Columns.of(file, it -> tell.accept("  %,d records".formatted(it)));
        var about = file.shape().about();
        var ours = ReviewExport.AGGREGATOR.equals(about.get("aggregator.name"));
        var mapping =
                ours
                        ? Reader.ours(path, columns, given(options))
                        : Reader.mapping(path, columns, given(options));
        return new Plan(
                file,
                Files.size(path),
                Fingerprint.of(path),
                columns,
                mapping,
                ours,
                !options.provider().isEmpty(),
                Stream.of(options.provider(), options.source())
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(about.getOrDefault("publisher.name", "")));
    }

    /// Lines for the operator.
    List<String> describe() {
        var lines = new ArrayList<String>();
        lines.add("%s: %s".formatted(file.path().getFileName(), file.shape().describe()));
        lines.add("%,d records".formatted(columns.rows()));
        mapping.describe(columns).forEach(it -> lines.add("  " + it));
        lines.add(
                "  %-12s = %s"
                        .formatted(
                                provided ? "collected by" : "from",
                                origin.isEmpty() ? "(not said)" : origin));
        return lines;
    }

    Reader reader(Instant now) {
        return new Reader(mapping, ours, now);
    }

    /// The same for two plans that read the file the same way.
    String reading() {
        return file.shape().describe()
                + "; "
                + String.join("; ", mapping.describe(columns))
                + (provided ? "; provided" : "");
    }

    private static Given given(ImportOptions options) {
        return new Given(
                fields(options.file().columns()),
                options.stars().isEmpty() ? null : Scale.of(options.stars()),
                options.file().dates(),
                options.product());
    }

    private static Map<Field, String> fields(Map<String, String> columns) {
        var fields = new EnumMap<Field, String>(Field.class);
        columns.forEach((code, column) -> fields.put(Field.of(code), column));
        return fields;
    }
}
