package folkmoot.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may have been here before it could be found. It is put into the index once, portion by
/// portion, when a newer version starts.
public interface Backlog {

    /// What it goes by, for good.
    String name();

    /// Puts the next portion after this id into the index, in the running transaction; answers the
    /// last id of it, null at the end.
    @Nullable UUID putAfter(UUID last);
}
