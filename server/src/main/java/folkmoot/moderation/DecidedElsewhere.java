package folkmoot.moderation;

import java.time.Instant;
import java.util.List;

/// Implemented above by what moderators decide on a page of its own: their queue leads there.
public interface DecidedElsewhere {

    /// What waits there, called so, since and until when.
    record Waiting(String name, String path, Instant since, Instant until) {}

    List<Waiting> waiting();
}
