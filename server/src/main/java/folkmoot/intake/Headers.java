package folkmoot.intake;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells names of columns from data.
final class Headers {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,:/ -]*\\d[\\d.,:/ %-]*");
    private static final int LONGEST = 150;
    private static final double MOSTLY = 0.8;

    private Headers() {}

    /// Whether the first of these rows names the columns.
    static boolean first(List<Row> rows, Predicate<String> name) {
        if (rows.isEmpty()) {
            return false;
        }
        var first = rows.getFirst().cells();
        var rest = rows.subList(1, rows.size());
        var known = first.stream().filter(name).count();
        if (first.stream().anyMatch(Headers::noName) || known == 0 && repeats(first, rest)) {
            return false;
        }
        return known > 0
                || IntStream.range(0, first.size())
                        .anyMatch(it -> numbers(rest, it) || longer(first.get(it), rest, it));
    }

    private static boolean noName(String cell) {
        var it = cell.strip();
        return it.length() > LONGEST || NUMBER.matcher(it).matches() || it.contains("\n");
    }

    // A name of a column is hardly ever also in it.
    private static boolean repeats(List<String> first, List<Row> rest) {
        return IntStream.range(0, first.size())
                .filter(it -> !first.get(it).isBlank())
                .anyMatch(column ->
                        rest.stream().anyMatch(it -> it.cell(column).equals(first.get(column))));
    }

    private static boolean numbers(List<Row> rest, int column) {
        var written = rest.stream().map(it -> it.cell(column)).filter(it -> !it.isBlank()).toList();
        var numbers = written.stream().filter(it -> NUMBER.matcher(it.strip()).matches()).count();
        return !written.isEmpty() && numbers >= written.size() * MOSTLY;
    }

    private static boolean longer(String first, List<Row> rest, int column) {
        var usual = rest.stream().mapToInt(it -> it.cell(column).length()).average().orElse(0);
        return !first.isBlank() && usual > 3.0 * first.length() + 20;
    }
}
