package folkmoot.moderation.appeal;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appeal as it stands.
public record AppealView(
        UUID id,
        UUID decision,
        @Nullable PersonId person,
        String words,
        Instant openedAt,
        Instant dueAt,
        long entry,
        @Nullable String question,
        @Nullable Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable Long endEntry) {

    public boolean open() {
        return outcome == null;
    }

    public String path() {
        return "/appeals/" + id;
    }

    /// The author was asked something and has not answered yet.
    public boolean asks() {
        return open() && question != null && answer == null;
    }
}
