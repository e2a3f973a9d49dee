package folkmoot.moderation;

import java.util.UUID;

/// Implemented above by what can be held: moderation lets it go in its own transaction.
public interface Restrictable {

    /// The deed's kinds that this answers for.
    boolean covers(String kind);

    /// The hold has ended: what waited appears. `entry` is the log's record of it.
    void release(String kind, UUID object, long entry);
}
