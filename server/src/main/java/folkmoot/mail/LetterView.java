package folkmoot.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A letter in the outbox.
public record LetterView(
        LetterId id,
        String recipient,
        String subject,
        String text,
        Instant writtenAt,
        @Nullable Instant nextAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    /// `sent`, `waiting` or `failed`, as the end of a message key.
    public String state() {
        return sentAt != null ? "sent" : nextAt != null ? "waiting" : "failed";
    }
}
