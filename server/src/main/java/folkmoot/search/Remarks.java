package folkmoot.search;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Implemented above by what has something to say beside the words that are found.
public interface Remarks {

    /// A line, and whether it stands for the words: they are shown where they stand.
    record Remark(String line, boolean instead) {}

    Map<UUID, Remark> on(Collection<UUID> found);
}
