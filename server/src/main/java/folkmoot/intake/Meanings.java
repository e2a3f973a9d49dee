package folkmoot.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/// What the columns of a file mean: each column at most one field, each field at most one column.
public final class Meanings<F extends Enum<F>> {

    private static final double ENOUGH = 0.25;

    private final Columns columns;
    private final Class<F> all;
    private final Map<F, Integer> fields;
    private final Set<Integer> taken = new HashSet<>();

    public Meanings(Columns columns, Class<F> all) {
        this.columns = columns;
        this.all = all;
        this.fields = new EnumMap<>(all);
    }

    /// As the operator says: a name or a number (from 1), empty for "none". [Unreadable] where
    /// there is no such column.
    public void give(F field, String column) {
        if (!column.isEmpty()) {
            take(field, find(column));
        }
    }

    private Column find(String name) {
        return columns.list().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .or(() ->
                        columns.list().stream()
                                .filter(it ->
                                        ColumnNames.plain(it.name()).equals(ColumnNames.plain(name))
                                                || String.valueOf(it.index() + 1).equals(name))
                                .findFirst())
                .orElseThrow(() ->
                        new Unreadable(
                                "There is no column %s. There are: %s".formatted(name, names())));
    }

    private record Pair<F>(F field, Column column, double mark) {}

    /// By their names: every pair of field and column gets a mark, the product of how well the name
    /// fits and how well the `values` do; the best pair is taken first.
    public void byName(ColumnNames<F> names, Set<F> given, ToDoubleBiFunction<F, Column> values) {
        var pairs = new ArrayList<Pair<F>>();
        for (var field : all.getEnumConstants()) {
            for (var column : columns.list()) {
                var name = given.contains(field) ? 0 : names.fit(field, column.name());
                if (name > 0 && column.filled() > 0) {
                    pairs.add(
                            new Pair<>(field, column, name * values.applyAsDouble(field, column)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair<F> it) -> it.mark()).reversed());
        pairs.stream().filter(it -> it.mark() >= ENOUGH).forEach(it -> take(it.field, it.column));
    }

    /// By what stands in them, where no name fits: the column with the best mark above a half.
    public void byValues(F field, ToDoubleBiFunction<F, Column> values, Comparator<Column> best) {
        if (!has(field)) {
            columns.list().stream()
                    .filter(it -> !taken.contains(it.index()) && it.filled() > 0)
                    .filter(it -> values.applyAsDouble(field, it) > 0.5)
                    .max(best)
                    .ifPresent(it -> take(field, it));
        }
    }

    /// Nothing happens where one of them has its like already.
    public void take(F field, Column column) {
        if (!fields.containsKey(field) && taken.add(column.index())) {
            fields.put(field, column.index());
        }
    }

    /// "Review" and "Summary" change places from file to file.
    public void swap(F one, F other) {
        var index = fields.get(one);
        var second = fields.get(other);
        if (index != null && second != null) {
            fields.put(one, second);
            fields.put(other, index);
        }
    }

    public boolean has(F field) {
        return fields.containsKey(field);
    }

    public boolean taken(Column column) {
        return taken.contains(column.index());
    }

    public @Nullable Column column(F field) {
        var index = fields.get(field);
        return index == null ? null : columns.list().get(index);
    }

    public Map<F, Integer> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /// Of all columns.
    public List<String> names() {
        return columns.list().stream().map(Column::name).toList();
    }
}
