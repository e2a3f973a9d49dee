package folkmoot.listening.topic;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time of counting elsewhere from the beginning: as far as its last `number` everything is
/// written down, and topics have what was said before `told`. `anew`: that is still from the round
/// before. Nobody answered `since` then; null where nothing is open.
public record Round(
        UUID place,
        String cluster,
        long round,
        long number,
        Instant told,
        boolean anew,
        Instant begunAt,
        @Nullable Instant since) {

    /// What others are to call it.
    public String brand() {
        return brand(round);
    }

    String brand(long which) {
        return place + "#" + which;
    }
}
