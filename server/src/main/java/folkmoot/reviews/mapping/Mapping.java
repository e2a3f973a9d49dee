package folkmoot.reviews.mapping;

import folkmoot.intake.Columns;
import folkmoot.intake.Dates;
import folkmoot.intake.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which column is what, and how what stands in it is read. `product` is what all records are about
/// where no column says so; `attributes` are the columns of ratings for parts, by their key.
public record Mapping(
        Map<Field, Integer> fields,
        Map<String, Integer> attributes,
        Scale scale,
        Dates dates,
        String product,
        List<String> columns) {

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    String cell(Row row, Field field) {
        return row.cell(fields.getOrDefault(field, -1)).strip();
    }

    /// With the blanks and lines around it.
    String whole(Row row, Field field) {
        return row.cell(fields.getOrDefault(field, -1));
    }

    /// For people: a line for each field, then what is left out.
    public List<String> describe(Columns read) {
        var lines = new ArrayList<String>();
        for (var field : Field.values()) {
            if (has(field)) {
                lines.add("%-12s ← %s%s".formatted(field.code(), name(field), how(field, read)));
            }
        }
        if (!has(Field.PRODUCT) && !has(Field.SKU) && !has(Field.GTIN)) {
            lines.add("%-12s = %s".formatted(Field.PRODUCT.code(), product));
        }
        new TreeMap<>(attributes)
                .forEach((key, column) ->
                        lines.add("%-12s ← %s".formatted("rating " + key, columns.get(column))));
        var left =
                read.list().stream()
                        .filter(it -> !taken(it.index()) && it.filled() > 0)
                        .map(it -> it.name())
                        .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            lines.add("not taken: " + left);
        }
        return lines;
    }

    private String how(Field field, Columns read) {
        var column = read.list().get(fields.getOrDefault(field, 0));
        return switch (field) {
            case STARS -> " (" + scale.describe() + ")";
            case DATE, EXPERIENCED ->
                    column.dated() > 0 && column.samples().getFirst().matches("\\d{1,2}[-/].*")
                            ? " (" + column.samples().getFirst() + ", " + order() + ")"
                            : "";
            default -> "";
        };
    }

    private String order() {
        return dates.order() == Dates.Order.DAY_FIRST ? "day first" : "month first";
    }

    private String name(Field field) {
        return columns.get(fields.getOrDefault(field, 0));
    }

    private boolean taken(int column) {
        return fields.containsValue(column) || attributes.containsValue(column);
    }
}
