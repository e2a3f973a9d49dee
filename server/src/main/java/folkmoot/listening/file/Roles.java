package folkmoot.listening.file;

import folkmoot.intake.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Which column is what: -1 where there is none.
public record Roles(int text, int label, int id, int product) {

    private static final List<String> TEXT =
            List.of(
                    "text",
                    "content",
                    "message",
                    "sentence",
                    "comment",
                    "review text",
                    "review",
                    "body",
                    "narrative",
                    "consumer complaint narrative",
                    "tweet",
                    "utterance",
                    "query",
                    "question",
                    "description",
                    "nachricht",
                    "kommentar",
                    "satz",
                    "inhalt",
                    "title");
    private static final List<String> LABEL =
            List.of(
                    "label",
                    "labels",
                    "class",
                    "category",
                    "kind",
                    "intent",
                    "sentiment",
                    "polarity",
                    "spam",
                    "emotion",
                    "target",
                    "tag",
                    "task",
                    "art",
                    "klasse",
                    "kategorie",
                    "issue");
    private static final List<String> ID =
            List.of("id", "uuid", "key", "complaint id", "comment_id");
    private static final List<String> PRODUCT =
            List.of("product", "item", "product_name", "produkt", "artikel");
    private static final double FEW = 0.5;

    static boolean named(String cell) {
        var name = plain(cell);
        return TEXT.contains(name)
                || LABEL.contains(name)
                || ID.contains(name)
                || PRODUCT.contains(name);
    }

    /// By what was said, by name, else by what stands in the first rows.
    static Roles of(List<String> columns, List<Row> rows, Map<String, String> said) {
        var text =
                said.containsKey("text")
                        ? column(columns, said, "text")
                        : named(columns, TEXT, Set.of());
        if (text < 0) {
            text = longest(columns.size(), rows);
        }
        var id =
                said.containsKey("id")
                        ? column(columns, said, "id")
                        : named(columns, ID, Set.of(text));
        var label =
                said.containsKey("label")
                        ? column(columns, said, "label")
                        : named(columns, LABEL, Set.of(text, id));
        if (label < 0 && columns.size() > 1) {
            label = fewest(columns.size(), rows, text, id);
        }
        var product =
                said.containsKey("product")
                        ? column(columns, said, "product")
                        : named(columns, PRODUCT, Set.of(text, id));
        return new Roles(text, label, id, product);
    }

    private static int column(List<String> columns, Map<String, String> said, String role) {
        var name = said.getOrDefault(role, "");
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).strip().equalsIgnoreCase(name)
                    || String.valueOf(i + 1).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "There is no column %s for %s, but: %s"
                        .formatted(name, role, String.join(", ", columns)));
    }

    private static int named(List<String> columns, List<String> names, Set<Integer> taken) {
        for (var name : names) {
            for (var i = 0; i < columns.size(); i++) {
                if (!taken.contains(i) && plain(columns.get(i)).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static int longest(int columns, List<Row> rows) {
        return IntStream.range(0, columns)
                .boxed()
                .max((a, b) -> Long.compare(letters(rows, a), letters(rows, b)))
                .orElse(0);
    }

    private static long letters(List<Row> rows, int column) {
        return rows.stream().mapToLong(it -> it.cell(column).length()).sum();
    }

    // A label is said again and again.
    private static int fewest(int columns, List<Row> rows, int text, int id) {
        var best = -1;
        var least = FEW * rows.size();
        for (var i = 0; i < columns; i++) {
            var values = new HashSet<String>();
            for (var row : rows) {
                values.add(row.cell(i));
            }
            if (i != text && i != id && values.size() > 1 && values.size() < least) {
                best = i;
                least = values.size();
            }
        }
        return best;
    }
}
