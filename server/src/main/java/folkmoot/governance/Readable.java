package folkmoot.governance;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Implemented above by what keeps words: whether everybody can read them now, whatever was decided
/// about them then.
public interface Readable {

    /// Those of them that are its own and can be read.
    Set<UUID> among(Collection<UUID> objects);

    /// How those of them begin that are its own and can be read.
    default Map<UUID, String> headings(Collection<UUID> objects) {
        return Map.of();
    }
}
