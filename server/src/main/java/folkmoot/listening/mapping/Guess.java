package folkmoot.listening.mapping;

import folkmoot.intake.Column;
import folkmoot.intake.Columns;
import folkmoot.intake.Dates;
import folkmoot.intake.Meanings;
import folkmoot.intake.Unreadable;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds out what the columns of a file of mentions mean, from their names and from what stands in
/// them.
public final class Guess {

    private static final Pattern NUMBER = Pattern.compile("[\\w.:/=-]{4,64}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

    private final Columns columns;
    private final Meanings<Field> meanings;

    private Guess(Columns columns) {
        this.columns = columns;
        this.meanings = new Meanings<>(columns, Field.class);
    }

    /// `given` are names or numbers (from 1) of columns as the operator says, empty for "none".
    /// [Unreadable] when there is neither a column of texts nor one of titles.
    public static Mapping of(
            Columns columns, Map<Field, String> given, Dates.@Nullable Order dates) {
        var guess = new Guess(columns);
        given.forEach(guess.meanings::give);
        guess.meanings.byName(Names.ALL, given.keySet(), Guess::values);
        guess.byValues(given);
        guess.longerIsText();
        return guess.mapping(dates);
    }

    private void byValues(Map<Field, String> given) {
        var longest = Comparator.comparingDouble(Column::usualLength);
        if (!given.containsKey(Field.TEXT) && !meanings.has(Field.TITLE)) {
            meanings.byValues(Field.TEXT, Guess::values, longest);
        }
        if (!given.containsKey(Field.DATE)) {
            meanings.byValues(Field.DATE, Guess::values, Comparator.comparingDouble(Column::dated));
        }
        if (!given.containsKey(Field.ID)) {
            meanings.byValues(Field.ID, Guess::unnamed, longest);
        }
    }

    // "Summary" and "Content" change places from file to file: the longer one is the text.
    private void longerIsText() {
        var text = meanings.column(Field.TEXT);
        var title = meanings.column(Field.TITLE);
        if (text != null && title != null && title.usualLength() > 1.5 * text.usualLength()) {
            meanings.swap(Field.TEXT, Field.TITLE);
        }
    }

    /// How well what stands in the column fits the field: 0 for not at all.
    private static double values(Field field, Column column) {
        return switch (field) {
            case TEXT -> column.numbers() > 0.5 ? 0 : text(column);
            case TITLE -> column.numbers() > 0.9 ? 0 : 1;
            case DATE -> column.dated() > 0.6 ? 1 : column.dated() > 0.2 ? 0.6 : 0;
            case ID -> column.counts() || !different(column) ? 0 : 1;
            case AUTHOR -> column.numbers() > 0.5 || share(column, MAIL) > 0.5 ? 0 : 1;
            case ADDRESS -> share(column, ADDRESS) > 0.5 ? 1 : 0;
            case LANGUAGE -> column.usualLength() <= 12 ? 1 : 0;
            case PERSON -> 1;
        };
    }

    private static double text(Column column) {
        var length = column.usualLength();
        return share(column, ADDRESS) > 0.5 || length < 4
                ? 0
                : length < 10 ? 0.5 : length < 25 ? 0.8 : 1;
    }

    // Where columns have no names, a number looks like one: short, without a blank, never twice.
    private static double unnamed(Field field, Column column) {
        var nameless = column.name().equals("column " + (column.index() + 1));
        return nameless && share(column, NUMBER) > 0.99 && values(field, column) > 0 ? 1 : 0;
    }

    private static boolean different(Column column) {
        return column.samples().stream().distinct().count() == column.samples().size();
    }

    private static double share(Column column, Pattern pattern) {
        var some = column.samples().stream().limit(200).toList();
        var fit = some.stream().filter(it -> pattern.matcher(it).matches()).count();
        return some.isEmpty() ? 0 : (double) fit / some.size();
    }

    private Mapping mapping(Dates.@Nullable Order order) {
        if (!meanings.has(Field.TEXT) && !meanings.has(Field.TITLE)) {
            throw new Unreadable(
                    "No column looks like what somebody said. Name it: --map text=COLUMN. There are: "
                            + meanings.names());
        }
        var date = meanings.column(Field.DATE);
        var dates = date == null ? columns.list().getFirst().dates() : date.dates();
        return new Mapping(
                Map.copyOf(meanings.fields()),
                order == null ? dates : new Dates(order),
                meanings.names());
    }
}
