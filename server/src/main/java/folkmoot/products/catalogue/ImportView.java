package folkmoot.products.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An import as its report shows it. `columns` are pairs of a column's name and the field that it
/// is, empty for one that is not used.
public record ImportView(
        String id,
        String file,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant endedAt,
        @Nullable String problem,
        List<List<String>> columns,
        int added,
        int changed,
        int same,
        int rejected) {

    public String path() {
        return "/products/imports/" + id;
    }

    public int lines() {
        return added + changed + same + rejected;
    }

    /// How long it took, in whole seconds, at least one.
    public long seconds() {
        var end = endedAt == null ? seenAt : endedAt;
        return Math.max(1, Duration.between(startedAt, end).toSeconds());
    }
}
