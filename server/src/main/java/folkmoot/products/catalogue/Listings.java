package folkmoot.products.catalogue;

import folkmoot.intake.Row;
import folkmoot.intake.Rows;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One pass over the products of a file.
final class Listings implements AutoCloseable {

    // What may stand in a feed several times, a line each. Of everything else the first one counts.
    private static final Set<Field> SEVERAL = Set.of(Field.GTIN);
    private static final int LONGEST_RAW = 500;

    private final Rows rows;
    private final Map<String, String> chosen;
    private final boolean tree;
    private Mapping mapping;
    private @Nullable String broken;

    Listings(Rows rows, Map<String, String> chosen, boolean tree) {
        this.rows = rows;
        this.chosen = chosen;
        this.tree = tree;
        this.mapping = Mapping.of(rows.columns(), chosen);
    }

    /// Null after the last, and where nothing more can be read.
    @Nullable Listing next() throws IOException {
        var row = rows.next();
        if (row != null && row.flaw() != null && tree) {
            broken = row.flaw();
            return null;
        }
        return row == null ? null : listing(row);
    }

    /// Why it ended before the end of the file; null when it did not.
    @Nullable String broken() {
        return broken;
    }

    /// How the columns met so far were understood.
    Map<String, String> columns() {
        return mapping().words();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private Listing listing(Row row) {
        var columns = mapping().columns();
        var values = new EnumMap<Field, List<String>>(Field.class);
        for (var i = 0; i < columns.size(); i++) {
            var field = mapping.fields().get(columns.get(i));
            var cell = row.cell(i).strip();
            if (field != null && !cell.isEmpty()) {
                values.put(field, values(field, cell));
            }
        }
        return new Listing(row.line(), tree ? raw(row) : row.original(), values, row.flaw());
    }

    private List<String> values(Field field, String cell) {
        if (!tree || field == Field.DESCRIPTION) {
            return List.of(cell);
        }
        var lines = cell.lines().map(String::strip).filter(it -> !it.isEmpty());
        return SEVERAL.contains(field) ? lines.toList() : lines.limit(1).toList();
    }

    // Columns appear with the first record of a feed that has them.
    private Mapping mapping() {
        if (mapping.columns().size() != rows.columns().size()) {
            mapping = Mapping.of(rows.columns(), chosen);
        }
        return mapping;
    }

    private String raw(Row row) {
        var columns = mapping().columns();
        var raw =
                IntStream.range(0, columns.size())
                        .filter(it -> !row.cell(it).isBlank())
                        .mapToObj(it -> columns.get(it) + ": " + row.cell(it).strip())
                        .collect(Collectors.joining("; "));
        return raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) + "…" : raw;
    }
}
