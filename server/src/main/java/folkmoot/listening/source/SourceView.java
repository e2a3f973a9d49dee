package folkmoot.listening.source;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A source, how many mentions of it are kept, and when the last ones came.
public record SourceView(
        UUID id,
        SourceKind kind,
        String name,
        State state,
        long mentions,
        Instant addedAt,
        @Nullable Instant heardAt) {

    /// Whether it is listened to.
    public enum State {
        OPEN,
        PAUSED
    }
}
