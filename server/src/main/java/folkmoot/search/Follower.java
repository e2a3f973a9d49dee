package folkmoot.search;

import java.util.Collection;
import java.util.UUID;

/// Hears what everybody may read from now on, and what not any more, in the transaction that makes
/// it so. Implemented above; whoever has much to do with it writes down that there is something to
/// do.
public interface Follower {

    /// These are new, or say something else now.
    void put(Collection<Document> documents);

    void drop(String kind, Collection<UUID> ids);
}
