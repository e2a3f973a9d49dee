package folkmoot.reviews.mapping;

import folkmoot.intake.Column;
import folkmoot.intake.Columns;
import folkmoot.intake.Dates;
import folkmoot.intake.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out what the columns of a file mean, from their names and from what stands in them.
/*
 * Idea: every pair of field and column gets a mark, the product of how well the name fits and how
 * well the values do; the best pair is taken first, each field and each column once. Where no name
 * fits, values alone decide for stars, text and date: they are what no other column looks like.
 *
 * The values are those of the whole file, so a column of numbers from 1 to 5 is one to the end.
 */
final class Guess {

    private static final double ENOUGH = 0.25;

    private final Columns columns;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private final Set<Integer> taken = new HashSet<>();

    private Guess(Columns columns) {
        this.columns = columns;
    }

    /// [Unreadable] when there is no column of stars or of text.
    static Mapping of(Columns columns, Given given, String product, boolean feed) {
        var guess = new Guess(columns);
        given.columns().forEach(guess::give);
        var ours = Ours.fields(columns, feed);
        if (ours != null) {
            ours.forEach((field, index) -> guess.take(field, columns.list().get(index)));
            return guess.mapping(given, product, true);
        }
        guess.byName(given.columns().keySet());
        guess.byValues(given.columns().keySet());
        guess.longerIsText();
        return guess.mapping(given, product, false);
    }

    private void give(Field field, String column) {
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
                                        Names.plain(it.name()).equals(Names.plain(name))
                                                || String.valueOf(it.index() + 1).equals(name))
                                .findFirst())
                .orElseThrow(() ->
                        new Unreadable(
                                "There is no column %s. There are: %s".formatted(name, names())));
    }

    private List<String> names() {
        return columns.list().stream().map(Column::name).toList();
    }

    private record Pair(Field field, Column column, double mark) {}

    private void byName(Set<Field> given) {
        var pairs = new ArrayList<Pair>();
        for (var field : Field.values()) {
            for (var column : columns.list()) {
                var name = given.contains(field) ? 0 : Names.fit(field, column.name());
                if (name > 0 && column.filled() > 0) {
                    pairs.add(new Pair(field, column, name * values(field, column)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::mark).reversed());
        pairs.stream().filter(it -> it.mark() >= ENOUGH).forEach(it -> take(it.field, it.column));
    }

    private void byValues(Set<Field> given) {
        for (var field : List.of(Field.TEXT, Field.STARS, Field.DATE)) {
            if (!fields.containsKey(field) && !given.contains(field)) {
                columns.list().stream()
                        .filter(it -> !taken.contains(it.index()) && it.filled() > 0)
                        .filter(it -> values(field, it) > 0.5)
                        .max(
                                Comparator.comparingDouble(it ->
                                        field == Field.TEXT ? it.usualLength() : values(field, it)))
                        .ifPresent(it -> take(field, it));
            }
        }
    }

    private void take(Field field, Column column) {
        if (!fields.containsKey(field) && taken.add(column.index())) {
            fields.put(field, column.index());
        }
    }

    // "Review" and "Summary" change places from file to file: the longer one is the text.
    private void longerIsText() {
        var text = column(Field.TEXT);
        var title = column(Field.TITLE);
        if (text != null && title != null && title.usualLength() > 1.5 * text.usualLength()) {
            fields.put(Field.TEXT, title.index());
            fields.put(Field.TITLE, text.index());
        }
    }

    private @Nullable Column column(Field field) {
        var index = fields.get(field);
        return index == null ? null : columns.list().get(index);
    }

    /// How well what stands in the column fits the field: 0 for not at all.
    private double values(Field field, Column column) {
        return switch (field) {
            case STARS -> column.counts() ? 0 : Math.pow(Scale.share(column), 3);
            case TEXT -> column.numbers() > 0.5 || mail(column) ? 0 : text(column.usualLength());
            case DATE, EXPERIENCED -> column.dated() > 0.6 ? 1 : column.dated() > 0.2 ? 0.5 : 0;
            case ID -> column.counts() || !different(column) ? 0 : 1;
            case TITLE -> column.numbers() > 0.9 || few(column) ? 0 : 1;
            case AUTHOR -> column.numbers() > 0.5 || mail(column) ? 0 : 1;
            case PRODUCT -> column.numbers() > 0.9 || column.usualLength() > 200 ? 0.3 : 1;
            case SKU, GTIN -> column.counts() || column.usualLength() > 100 ? 0 : 1;
            case LANGUAGE -> column.usualLength() <= 12 ? 1 : 0;
            case LEAST, MOST -> column.numbers() > 0.9 ? 1 : 0;
            default -> 1;
        };
    }

    private static double text(double length) {
        return length < 4 ? 0 : length < 15 ? 0.5 : length < 30 ? 0.8 : 1;
    }

    // Hundreds of records that share a few values: those are no numbers or titles of their own.
    private static boolean few(Column column) {
        return !column.values().isEmpty() && column.filled() > 20 * column.values().size();
    }

    private static boolean different(Column column) {
        return column.samples().stream().distinct().count() == column.samples().size();
    }

    private static boolean mail(Column column) {
        var some = column.samples().stream().limit(100).toList();
        return some.stream().filter(it -> it.matches("\\S+@\\S+\\.\\S+")).count() > some.size() / 2;
    }

    private Mapping mapping(Given given, String product, boolean ours) {
        var stars = column(Field.STARS);
        if (stars == null || !ours && column(Field.TEXT) == null) {
            throw new Unreadable(
                    "No column looks like %s. Name it: --map %s=COLUMN. There are: %s"
                            .formatted(
                                    stars == null ? "stars" : "the text of reviews",
                                    stars == null ? "stars" : "text",
                                    names()));
        }
        var about = List.of(Field.PRODUCT, Field.SKU, Field.GTIN);
        if (given.product().isEmpty()
                && product.isEmpty()
                && about.stream().noneMatch(fields::containsKey)) {
            throw new Unreadable("Nothing says which product this is about. Say --product NAME");
        }
        var date = column(Field.DATE);
        var dates = (date == null ? stars : date).dates();
        return new Mapping(
                Map.copyOf(fields),
                attributes(),
                scale(given, ours, stars),
                given.dates() == null ? dates : new Dates(given.dates()),
                given.product().isEmpty() ? product : given.product(),
                names());
    }

    private static Scale scale(Given given, boolean ours, Column stars) {
        return given.scale() != null ? given.scale() : ours ? Scale.STARS : Scale.of(stars);
    }

    private Map<String, Integer> attributes() {
        var attributes = new HashMap<String, Integer>();
        for (var column : columns.list()) {
            if (column.name().startsWith("attributes.") && !taken.contains(column.index())) {
                attributes.put(column.name().substring("attributes.".length()), column.index());
            }
        }
        return attributes;
    }
}
