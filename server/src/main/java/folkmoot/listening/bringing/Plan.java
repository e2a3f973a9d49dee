package folkmoot.listening.bringing;

import folkmoot.intake.Columns;
import folkmoot.intake.FileName;
import folkmoot.intake.Fingerprint;
import folkmoot.intake.RecordFile;
import folkmoot.listening.MentionOptions;
import folkmoot.listening.mapping.Field;
import folkmoot.listening.mapping.Guess;
import folkmoot.listening.mapping.Mapping;
import folkmoot.listening.mapping.Names;
import folkmoot.text.Clean;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What an import is going to do with a file, known before it starts.
record Plan(RecordFile file, String sha256, Columns columns, Mapping mapping, String source) {

    private static final int LONGEST = 80;

    static Plan of(Path path, MentionOptions options, Consumer<String> tell) throws IOException {
        tell.accept("Reading %s …".formatted(path));
        var file = RecordFile.of(path, options.file().hints(Names::known));
        var columns = Columns.of(file, it -> tell.accept("  %,d records".formatted(it)));
        return new Plan(
                file,
                Fingerprint.of(path),
                columns,
                Guess.of(columns, given(options.file().columns()), options.file().dates()),
                source(path, options, file.shape().about()));
    }

    private static Map<Field, String> given(Map<String, String> said) {
        var given = new EnumMap<Field, String>(Field.class);
        said.forEach((code, column) -> given.put(Field.of(code), column));
        return given;
    }

    // A blog says what it is called; another file is called what its name says.
    private static String source(Path path, MentionOptions options, Map<String, String> about) {
        var all =
                Stream.of(options.source(), about.getOrDefault("title", ""), FileName.about(path));
        var name = all.map(it -> Clean.anyway(it).strip()).filter(it -> !it.isEmpty()).findFirst();
        return name.map(it -> it.substring(0, Math.min(it.length(), LONGEST)))
                .orElse(String.valueOf(path.getFileName()));
    }

    /// Lines for the operator.
    List<String> describe() {
        var lines = new ArrayList<String>();
        lines.add("%s: %s".formatted(file.path().getFileName(), file.shape().describe()));
        lines.add("%,d records".formatted(columns.rows()));
        mapping.describe(columns).forEach(it -> lines.add("  " + it));
        lines.add("  %-12s = %s".formatted("source", source));
        return lines;
    }

    /// The same for two plans that read the file the same way.
    String reading() {
        return file.shape().describe()
                + "; "
                + String.join("; ", mapping.describe(columns))
                + "; "
                + source;
    }
}
