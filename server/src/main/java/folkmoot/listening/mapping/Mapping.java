package folkmoot.listening.mapping;

import folkmoot.intake.Columns;
import folkmoot.intake.Dates;
import folkmoot.intake.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which column is what, and how its dates are read.
public record Mapping(Map<Field, Integer> fields, Dates dates, List<String> columns) {

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    String cell(Row row, Field field) {
        return row.cell(fields.getOrDefault(field, -1)).strip();
    }

    /// For people: a line for each field, then what is left out.
    public List<String> describe(Columns read) {
        var lines = new ArrayList<String>();
        for (var field : Field.values()) {
            if (has(field)) {
                var column = fields.getOrDefault(field, 0);
                var order = field == Field.DATE && ambiguous(read, column) ? order() : "";
                lines.add("%-12s ← %s%s".formatted(field.code(), columns.get(column), order));
            }
        }
        var left =
                read.list().stream()
                        .filter(it -> !fields.containsValue(it.index()) && it.filled() > 0)
                        .map(it -> it.name())
                        .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            lines.add("not taken: " + left);
        }
        return lines;
    }

    private static boolean ambiguous(Columns read, int column) {
        var samples = read.list().get(column).samples();
        return !samples.isEmpty() && samples.getFirst().matches("\\d{1,2}[-/].*");
    }

    private String order() {
        return dates.order() == Dates.Order.DAY_FIRST ? " (day first)" : " (month first)";
    }
}
