package folkmoot.reviews.mapping;

import folkmoot.intake.Column;
import folkmoot.intake.Columns;
import folkmoot.intake.Dates;
import folkmoot.intake.Meanings;
import folkmoot.intake.Unreadable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out what the columns of a file mean, from their names and from what stands in them.
/*
 * Idea: every pair of field and column gets a mark, the product of how well the name fits and how
 * well the values do; the best pair is taken first, each field and each column once. Where no name
 * fits, values alone decide for stars, text and date: they are what no other column looks like.
 *
 * The values are those of the whole file, so a column of numbers from 1 to 5 is one to the end.
 */
final class Guess {

    private final Columns columns;
    private final Meanings<Field> meanings;

    private Guess(Columns columns) {
        this.columns = columns;
        this.meanings = new Meanings<>(columns, Field.class);
    }

    /// [Unreadable] when there is no column of stars or of text.
    static Mapping of(Columns columns, Given given, String product, boolean feed) {
        var guess = new Guess(columns);
        given.columns().forEach(guess.meanings::give);
        var ours = Ours.fields(columns, feed);
        if (ours != null) {
            ours.forEach((field, index) -> guess.meanings.take(field, columns.list().get(index)));
            return guess.mapping(given, product, true);
        }
        guess.meanings.byName(Names.ALL, given.columns().keySet(), guess::values);
        guess.byValues(given.columns().keySet());
        guess.longerIsText();
        return guess.mapping(given, product, false);
    }

    private void byValues(Set<Field> given) {
        for (var field : List.of(Field.TEXT, Field.STARS, Field.DATE)) {
            if (!given.contains(field)) {
                meanings.byValues(
                        field,
                        this::values,
                        Comparator.comparingDouble(
                                it -> field == Field.TEXT ? it.usualLength() : values(field, it)));
            }
        }
    }

    // "Review" and "Summary" change places from file to file: the longer one is the text.
    private void longerIsText() {
        var text = meanings.column(Field.TEXT);
        var title = meanings.column(Field.TITLE);
        if (text != null && title != null && title.usualLength() > 1.5 * text.usualLength()) {
            meanings.swap(Field.TEXT, Field.TITLE);
        }
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
        return !column.values().isEmpty() && column.filled() > 20L * column.values().size();
    }

    private static boolean different(Column column) {
        return column.samples().stream().distinct().count() == column.samples().size();
    }

    private static boolean mail(Column column) {
        var some = column.samples().stream().limit(100).toList();
        return some.stream().filter(it -> it.matches("\\S+@\\S+\\.\\S+")).count() > some.size() / 2;
    }

    private Mapping mapping(Given given, String product, boolean ours) {
        var stars = meanings.column(Field.STARS);
        if (stars == null || !ours && meanings.column(Field.TEXT) == null) {
            throw new Unreadable(
                    "No column looks like %s. Name it: --map %s=COLUMN. There are: %s"
                            .formatted(
                                    stars == null ? "stars" : "the text of reviews",
                                    stars == null ? "stars" : "text",
                                    meanings.names()));
        }
        var about = List.of(Field.PRODUCT, Field.SKU, Field.GTIN);
        if (given.product().isEmpty()
                && product.isEmpty()
                && about.stream().noneMatch(meanings::has)) {
            throw new Unreadable("Nothing says which product this is about. Say --product NAME");
        }
        var date = meanings.column(Field.DATE);
        var dates = (date == null ? stars : date).dates();
        return new Mapping(
                meanings.fields(),
                attributes(),
                scale(given, ours, stars),
                given.dates() == null ? dates : new Dates(given.dates()),
                given.product().isEmpty() ? product : given.product(),
                meanings.names());
    }

    private static Scale scale(Given given, boolean ours, Column stars) {
        return given.scale() != null ? given.scale() : ours ? Scale.STARS : Scale.of(stars);
    }

    private Map<String, Integer> attributes() {
        var attributes = new HashMap<String, Integer>();
        for (var column : columns.list()) {
            if (column.name().startsWith("attributes.") && !meanings.taken(column)) {
                attributes.put(column.name().substring("attributes.".length()), column.index());
            }
        }
        return attributes;
    }
}
