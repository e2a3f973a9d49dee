package folkmoot.listening.file;

import folkmoot.intake.Hints;
import folkmoot.intake.RecordFile;
import folkmoot.intake.Row;
import folkmoot.intake.Rows;
import folkmoot.intake.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file with texts in it, and which of its columns is what.
public final class TextFile {

    private static final int SAMPLE = 2_000;

    private final RecordFile file;
    private final List<String> columns;
    private final Roles roles;

    private TextFile(RecordFile file, List<String> columns, Roles roles) {
        this.file = file;
        this.columns = columns;
        this.roles = roles;
    }

    /// `said` are the operator's words about the file: map, delimiter, encoding, header, no-header.
    /// [IllegalArgumentException] with words for what makes no sense.
    public static TextFile of(Path path, Map<String, String> said) throws IOException {
        var file = RecordFile.of(path, hints(said));
        try (var rows = file.open()) {
            var sample = new ArrayList<Row>();
            for (var row = rows.next(); row != null && sample.size() < SAMPLE; row = rows.next()) {
                if (row.flaw() == null) {
                    sample.add(row);
                }
            }
            var columns = List.copyOf(rows.columns());
            if (sample.isEmpty() || columns.isEmpty()) {
                throw new Unreadable("There is no record in " + path + " that can be read.");
            }
            return new TextFile(file, columns, Roles.of(columns, sample, map(said)));
        }
    }

    public Rows open() throws IOException {
        return file.open();
    }

    public Roles roles() {
        return roles;
    }

    /// For people: how the file was understood.
    public String describe() {
        var label = roles.label() < 0 ? "" : ", label ← " + columns.get(roles.label());
        return "%s: %s; text ← %s%s"
                .formatted(
                        file.path().getFileName(),
                        file.shape().describe(),
                        columns.get(roles.text()),
                        label);
    }

    private static Hints hints(Map<String, String> said) {
        var header =
                said.containsKey("no-header")
                        ? Boolean.FALSE
                        : said.containsKey("header") ? true : null;
        return new Hints(
                encoding(said.get("encoding")),
                delimiter(said.get("delimiter")),
                header,
                Roles::named);
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
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--encoding %s is not known".formatted(said), e);
        }
    }

    private static Map<String, String> map(Map<String, String> said) {
        var map = new LinkedHashMap<String, String>();
        for (var pair : said.getOrDefault("map", "").split(",(?=\\s*\\w+\\s*=)")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2
                    && List.of("text", "label", "id", "product").contains(parts[0].strip())) {
                map.put(parts[0].strip(), parts[1].strip());
            } else if (!pair.isBlank()) {
                throw new IllegalArgumentException(
                        "--map %s: say what each column is, like text=Comment,label=Class (text, label, id, product)"
                                .formatted(pair));
            }
        }
        return map;
    }
}
