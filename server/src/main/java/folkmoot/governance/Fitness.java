package folkmoot.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a rule in force fares: whether it was switched off, since when, and how often it acted
/// within the hour.
public record Fitness(
        long failed, @Nullable Instant suspended, @Nullable Instant stopped, long lastHour) {

    public static final Fitness FINE = new Fitness(0, null, null, 0);

    public boolean isOff() {
        return suspended != null || stopped != null;
    }
}
