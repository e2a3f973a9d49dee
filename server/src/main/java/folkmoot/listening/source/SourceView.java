package folkmoot.listening.source;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A source, how many mentions of it are kept, and when the last ones came. `dueAt` is when it is
/// visited next, null for what comes by itself; `problem` why the last visit failed, or empty.
public record SourceView(
        UUID id,
        String kind,
        String name,
        State state,
        long mentions,
        Instant addedAt,
        @Nullable Instant heardAt,
        @Nullable Instant dueAt,
        String problem) {

    /// Whether it is listened to.
    public enum State {
        OPEN,
        PAUSED,
        ENDED
    }
}
