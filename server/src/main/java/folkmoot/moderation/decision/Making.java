package folkmoot.moderation.decision;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that is to be made: about what, whose it is, what happens and why. `words` is the
/// text concerned, `decider` the person who decided, null for a rule.
public record Making(
        UUID object,
        String kind,
        @Nullable UUID person,
        Effect effect,
        String detail,
        String rule,
        int version,
        Decided.By by,
        @Nullable UUID decider,
        Source source,
        String reason,
        String words,
        @Nullable Instant until) {

    /// How it was found.
    public enum Source {
        OWN,
        FLAG,
        NOTICE,
        ORDER
    }
}
