package folkmoot.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decided about something and still has its effect. `detail` is what the effect says or
/// counts (a label's words, a hint, the most links), `until` when it ends by itself, `entry` its
/// entry (none where nothing was restricted).
public record Decided(
        UUID id,
        UUID object,
        Effect effect,
        String detail,
        Cited rule,
        By by,
        Instant at,
        @Nullable Instant until,
        @Nullable Long entry) {

    /// Who or what decided.
    public enum By {
        RULE,
        MODERATOR,
        STAFF,
        JURY,
        LAW
    }
}
