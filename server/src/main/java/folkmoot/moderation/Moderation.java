package folkmoot.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The only door: whatever publishes, edits, reacts, uploads or invites asks here first, in its own
/// transaction.
public interface Moderation {

    /// Holds are recorded with their reason and log entry before this returns.
    Verdict judge(Deed deed);

    /// Whether the rules would hold words that are brought from elsewhere, where nobody here is
    /// their author; null when not. Pure: imports ask on all cores.
    @Nullable Objection objection(String words);

    /// Makes what was objected to wait, with its reason and log entry, in the running transaction.
    Verdict.Held hold(String kind, UUID object, Objection objection);

    /// Why those of the objects wait that do.
    Map<UUID, Waiting> waiting(Collection<UUID> objects);
}
