package folkmoot.moderation.queue;

import folkmoot.moderation.Effect;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that people have to decide, claimed by one of them until `claimedUntil`.
public record MatterView(
        UUID id,
        Source source,
        UUID subject,
        @Nullable UUID object,
        String kind,
        @Nullable PersonId person,
        boolean urgent,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant claimedUntil) {

    /// What made it.
    public enum Source {
        HOLD,
        FLAG,
        REPORT,
        APPEAL
    }

    public String path() {
        return "/matters/" + id;
    }

    public boolean result() {
        return kind.equals(Effect.RESULT);
    }

    public boolean review() {
        return kind.equals("review");
    }
}
