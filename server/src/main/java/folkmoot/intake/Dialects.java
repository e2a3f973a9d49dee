package folkmoot.intake;

import folkmoot.intake.Shape.Format.Delimited;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds out how a table is written by reading its beginning in every way.
///
/// The best way gives most records the same number of cells, more than one, and leaves the fewest
/// quotes where they should not be.
final class Dialects {

    private static final char[] DELIMITERS = {',', ';', '\t', '|', '\u0001'};
    private static final int ROWS = 500;
    private static final char NONE = 0;

    private Dialects() {}

    private record Tried(Delimited format, double score, List<Row> rows) {}

    /// `sample` ends with a whole line.
    static Delimited of(String sample, Hints hints) {
        var lineEnd = sample.indexOf('\n') < 0 && sample.indexOf('\r') >= 0 ? '\r' : '\n';
        var best =
                delimiters(hints)
                        .flatMap(it -> quotings(it, lineEnd))
                        .map(it -> tried(sample, it))
                        .max(Comparator.comparingDouble(Tried::score))
                        .orElseThrow();
        var format = best.format();
        var header =
                hints.header() == null ? Headers.first(best.rows(), hints.name()) : hints.header();
        return new Delimited(
                format.delimiter(),
                format.quote(),
                format.escape(),
                lineEnd,
                header,
                header && !best.rows().isEmpty()
                        ? best.rows().getFirst().cells().size()
                        : format.width());
    }

    private static Stream<Character> delimiters(Hints hints) {
        return hints.delimiter() == null
                ? IntStream.range(0, DELIMITERS.length).mapToObj(it -> DELIMITERS[it])
                : Stream.of(hints.delimiter());
    }

    // In the order of preference: the first of equally good ones is taken.
    private static Stream<Delimited> quotings(char delimiter, char lineEnd) {
        return Stream.of(
                new Delimited(delimiter, '"', NONE, lineEnd, false, 0),
                new Delimited(delimiter, '"', '\\', lineEnd, false, 0),
                new Delimited(delimiter, NONE, NONE, lineEnd, false, 0),
                new Delimited(delimiter, '\'', NONE, lineEnd, false, 0));
    }

    private static Tried tried(String sample, Delimited format) {
        var rows = new ArrayList<Row>();
        var strange = 0;
        try (var reader = new DelimitedRows(new StringReader(sample), format)) {
            for (var row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
                rows.add(row);
                strange += reader.strange() || odd(row, format) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var width = usual(rows);
        var same = rows.stream().filter(it -> it.cells().size() == width).count();
        var score =
                rows.isEmpty()
                        ? 0
                        : (double) same / rows.size() * (width - 0.9) / width
                                - (double) strange / rows.size();
        return new Tried(
                new Delimited(
                        format.delimiter(),
                        format.quote(),
                        format.escape(),
                        format.lineEnd(),
                        false,
                        width),
                score,
                rows);
    }

    private static int usual(List<Row> rows) {
        var widths = new HashMap<Integer, Integer>();
        rows.forEach(it -> widths.merge(it.cells().size(), 1, Integer::sum));
        return widths.entrySet().stream()
                .max(Comparator.comparingInt(it -> it.getValue()))
                .map(it -> it.getKey())
                .orElse(1);
    }

    /// Cells that look as if their quotes were quotes, or their apostrophes none; backslashes that
    /// escape nothing.
    private static boolean odd(Row row, Delimited format) {
        return switch (format.quote()) {
            case NONE -> wrapped(row.cells());
            // Names of columns are seldom quoted.
            case '\'' -> row.number() > 1 && !row.original().contains("'");
            default ->
                    format.escape() == NONE
                            ? row.original().contains("\\\"")
                            : !row.original().contains("\\\"") && row.original().contains("\\");
        };
    }

    // A quote begins a cell, and one ends this cell or a later one.
    private static boolean wrapped(List<String> cells) {
        var begun = false;
        for (var cell : cells) {
            var it = cell.strip();
            var begins = it.startsWith("\"");
            if (it.endsWith("\"") && (begun || begins && it.length() > 1)) {
                return true;
            }
            begun = begun || begins;
        }
        return false;
    }
}
