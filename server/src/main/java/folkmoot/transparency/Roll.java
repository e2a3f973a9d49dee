package folkmoot.transparency;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tlog.entry.Ground;

/// What was published, and is in the log's lists, until its author takes it back.
public interface Roll {

    /// Its author takes it back, or along; on what ground, if there is a special one. Written in
    /// the running transaction, in one entry; what was never in a list needs none.
    void takeBack(Collection<UUID> objects, @Nullable Ground ground);
}
