package folkmoot.moderation.jury;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One juror's seat: their place in the pool's list with the key to check it by, and whether an
/// answer is still theirs to give.
public record SeatView(
        UUID jury,
        int position,
        byte[] key,
        Instant summonedAt,
        Instant until,
        @Nullable Instant answeredAt,
        @Nullable Choice vote) {

    /// What a juror can answer.
    public enum Choice {
        UPHOLD,
        REVERSE,
        /// Somebody else is drawn in their place.
        UNABLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Null for anything else.
        static @Nullable Choice of(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.word().equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    public String keyText() {
        return Base64.getEncoder().encodeToString(key);
    }

    /// Its juror answered, rather than let the time pass.
    boolean isAnswered() {
        return answeredAt != null && answeredAt.isBefore(until);
    }

    /// Nobody else was drawn in their place yet.
    public boolean waits(Instant now) {
        return answeredAt == null && until.isAfter(now);
    }
}
