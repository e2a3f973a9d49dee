package folkmoot.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Records with parts as rows: a cell for each path (`reviewer.name`); what a record has several of
/// stands in one cell, a line each. Columns appear with the first record that has them.
final class Flat {

    /// As people and Python write it.
    static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(100)
                                    .maxStringLength(DelimitedRows.MOST)
                                    .build())
                    .build();

    // Keys that are data (`{"2019-01-01": 3, …}`) would make a column for each record.
    private static final int MOST = 500;

    // What stands in a list is put together up to here.
    private static final int LONGEST = 1 << 16;

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    // Null where nothing was put yet: an empty value among others keeps its line.
    private final List<@Nullable String> cells = new ArrayList<>();

    List<String> columns() {
        return Collections.unmodifiableList(names);
    }

    void put(String path, String value) {
        if (columns.size() >= MOST && !columns.containsKey(path)) {
            return;
        }
        var column = columns.computeIfAbsent(path, this::add);
        while (cells.size() <= column) {
            cells.add(null);
        }
        var before = cells.get(column);
        if (before == null || before.length() < LONGEST) {
            cells.set(column, before == null ? value : before + "\n" + value);
        }
    }

    private int add(String path) {
        names.add(path);
        return names.size() - 1;
    }

    /// The record until now; the next one begins.
    List<String> take() {
        var taken = cells.stream().map(it -> Objects.requireNonNullElse(it, "")).toList();
        cells.clear();
        return taken;
    }

    /// The value at which the parser stands.
    void put(String path, JsonParser json) {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = json.currentName();
                    json.nextToken();
                    put(path.isEmpty() ? name : path + "." + name, json);
                }
            }
            case START_ARRAY -> {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    put(path, json);
                }
            }
            case VALUE_NULL -> {}
            default -> put(path, json.getString());
        }
    }
}
