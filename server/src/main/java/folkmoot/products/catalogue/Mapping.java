package folkmoot.products.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Which column says what: for each field the one that was chosen, else the one whose name says it
/// best.
record Mapping(List<String> columns, Map<String, Field> fields) {

    static Mapping of(List<String> columns, Map<String, String> chosen) {
        var fields = new LinkedHashMap<String, Field>();
        var free = new LinkedHashSet<>(columns);
        chosen.forEach((column, word) -> {
            var field = Sheet.field(word);
            if (free.remove(column) && field != null) {
                fields.put(column, field);
            }
        });
        for (var field : Field.values()) {
            var best = field.best(free);
            if (best != null && !fields.containsValue(field)) {
                fields.put(best, field);
            }
        }
        return new Mapping(List.copyOf(columns), Map.copyOf(fields));
    }

    /// For people: fields by columns, empty for those that are not used.
    Map<String, String> words() {
        var all = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var field = fields.get(column);
            all.put(column, field == null ? "" : field.word());
        }
        return all;
    }
}
