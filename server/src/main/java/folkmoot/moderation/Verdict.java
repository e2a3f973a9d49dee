package folkmoot.moderation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the rules in force say about a deed.
public sealed interface Verdict {

    Allowed ALLOWED = new Allowed(null);

    /// It happens. What the rules add to it (a label, a request) is kept by moderation. Where a
    /// rule held the words before, it lets the new ones go by the entry `released`: the caller
    /// shows them.
    record Allowed(@Nullable Long released) implements Verdict {}

    /// Nobody else reads it, until then at the latest (null: until somebody decides); the log has
    /// it as this entry, and the caller keeps the entry with the state.
    record Held(Cited rule, long entry, @Nullable Instant until) implements Verdict {}

    /// It does not happen now, for this reason (whoever restricts because the law or an appeal
    /// leaves no choice goes on, and says that a rule of this name was against it); whoever asked
    /// may try again after `pause` (zero: not at all as it is).
    record Refused(String reason, Duration pause) implements Verdict {}
}
