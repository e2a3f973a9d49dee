package folkmoot.products.catalogue;

import static folkmoot.site.Texts.say;

import folkmoot.intake.Hints;
import folkmoot.intake.RecordFile;
import folkmoot.intake.Rows;
import folkmoot.intake.Shape.Format;
import folkmoot.intake.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file of products: a table whose first line names its columns, or a feed whose elements do.
final class Sheet {

    private final RecordFile file;
    private final Map<String, String> chosen;

    private Sheet(RecordFile file, Map<String, String> chosen) {
        this.file = file;
        this.chosen = chosen;
    }

    /// `chosen` are fields by the names of columns, where guessing went wrong; an empty one leaves
    /// the column out.
    static Sheet of(Path path, Map<String, String> chosen) throws IOException {
        chosen.values().forEach(Sheet::field);
        if (Files.size(path) == 0) {
            throw new Unreadable(say("products.import.problem.empty"));
        }
        try {
            var hints =
                    new Hints(
                            null,
                            null,
                            null,
                            it -> chosen.containsKey(it) || Field.guess(it) != null);
            return new Sheet(RecordFile.of(path, hints), chosen);
        } catch (Unreadable e) {
            // It may be called otherwise where it came from.
            var words = String.valueOf(e.getMessage()).replace(path.toString(), "The file");
            throw new Unreadable(words, e);
        }
    }

    Listings open() throws IOException {
        var rows = file.open();
        var tree = !(file.shape().format() instanceof Format.Delimited);
        if (!tree && !named(rows)) {
            rows.close();
            var found = String.join(", ", rows.columns());
            throw new Unreadable(say("products.import.problem.columns", found));
        }
        return new Listings(rows, chosen, tree);
    }

    private boolean named(Rows rows) {
        return Mapping.of(rows.columns(), chosen).fields().containsValue(Field.NAME);
    }

    /// Null for a column that is left out.
    static @Nullable Field field(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        try {
            return Field.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(say("products.import.problem.field", Objects.toString(word)));
        }
    }
}
