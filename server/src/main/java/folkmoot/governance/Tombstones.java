package folkmoot.governance;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Implemented above by what knows which words a decision keeps from their readers.
public interface Tombstones {

    /// What stands in the place of those that cannot be read.
    Map<UUID, Content> in(Spoken.Kind kind, Collection<UUID> words);
}
