package folkmoot.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of a file: the `number`-th (from 1), beginning on that `line`. `original` is what
/// stands in the file; `flaw` says in words why it is no record, null where it is one.
public record Row(
        long number, long line, List<String> cells, String original, @Nullable String flaw) {

    /// The cell of that column, empty where the record is shorter.
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
