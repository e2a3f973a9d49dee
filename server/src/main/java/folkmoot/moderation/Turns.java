package folkmoot.moderation;

import java.util.Collection;
import java.util.UUID;

/// One after the other: whoever changes what can be restricted, and whoever decides about it, waits
/// here for the others about the same thing, before anything else is locked. Rows are locked after
/// the rules were asked, so that nobody waits for somebody who waits for them.
public interface Turns {

    /// Until the running transaction ends.
    void take(UUID object);

    /// All of them, in one order.
    void take(Collection<UUID> objects);
}
