package folkmoot.moderation.authority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order as it was written down.
public record OrderView(
        Kind kind,
        String authority,
        String state,
        String reference,
        String category,
        String place,
        int items,
        String done,
        Instant receivedAt,
        @Nullable Instant informedAt,
        @Nullable Instant effectedAt,
        long entry) {

    /// Art. 9: to act against something; Art. 10: to provide information about somebody.
    public enum Kind {
        ACT,
        INFORM;

        public int article() {
            return this == ACT ? 9 : 10;
        }
    }
}
