package folkmoot.moderation.decision;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Effect;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that is to be made: about what, whose it is, what happens and why. `words` is the
/// text concerned, `decider` the person who decided, null for a rule; `choice` what stands in their
/// way.
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
        Deed.Choice choice) {

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
                Deed.Choice.OWN);
    }

    /// The same, with so much choice.
    public Making with(Deed.Choice left) {
        return new Making(
                object, kind, person, effect, detail, rule, version, by, decider, source, reason,
                words, until, left);
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
                choice);
    }

    /// How it was found.
    public enum Source {
        OWN,
        FLAG,
        NOTICE,
        ORDER
    }
}
