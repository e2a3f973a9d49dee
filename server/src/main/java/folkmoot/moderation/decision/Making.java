package folkmoot.moderation.decision;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that is to be made: about what, whose it is, what happens and why. `words` is the
/// text concerned, `decider` the person who decided, null for a rule; `bound` when the law or an
/// appeal leaves them no choice.
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
        @Nullable Instant until,
        boolean bound) {

    public Making(
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
        this(
                object, kind, person, effect, detail, rule, version, by, decider, source, reason,
                words, until, false);
    }

    /// The law or an appeal leaves no choice: rules hold nothing back.
    public Making bound(boolean choiceless) {
        return new Making(
                object,
                kind,
                person,
                effect,
                detail,
                rule,
                version,
                by,
                decider,
                source,
                reason,
                words,
                until,
                choiceless);
    }

    /// The same, and more to say why.
    Making because(String more) {
        return new Making(
                object,
                kind,
                person,
                effect,
                detail,
                rule,
                version,
                by,
                decider,
                source,
                (reason + " " + more).strip(),
                words,
                until,
                bound);
    }

    /// How it was found.
    public enum Source {
        OWN,
        FLAG,
        NOTICE,
        ORDER
    }
}
