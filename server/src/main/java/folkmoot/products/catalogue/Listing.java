package folkmoot.products.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One product or variant as a file has it: where it stands, how it came, and what it says.
/// `problem` says why it cannot be understood at all.
record Listing(long line, String raw, Map<Field, List<String>> values, @Nullable String problem) {

    /// The first that is said; empty for nothing.
    String get(Field field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }
}
