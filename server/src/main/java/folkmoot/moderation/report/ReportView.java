package folkmoot.moderation.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice as whoever sent it and whoever decides about it read it. `outcome` is what was decided;
/// `trusted`: a trusted flagger sent it; `known`: a member did.
public record ReportView(
        UUID id,
        String number,
        String place,
        @Nullable UUID object,
        String kind,
        Illegal category,
        String reasons,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        boolean trusted,
        boolean known) {

    /// What becomes of the thing that was reported.
    public enum Outcome {
        HIDDEN,
        KEPT
    }
}
