package folkmoot.governance;

import folkmoot.governance.rule.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/// Stops a rule that acts more often than its members wanted. A value: each step gives the next
/// one, so that it can be stored, replayed and tested without a clock.
public final class Breaker {

    public static final Breaker FRESH = new Breaker(new TreeMap<>(), false);

    /// Minutes; one more than an hour, since the first one may have been at its end.
    private static final long HOUR = 61;

    private final TreeMap<Long, Integer> byMinute;
    private final boolean open;

    /// The breaker afterwards, and whether the rule may act now.
    public record Step(Breaker next, boolean acts) {}

    private Breaker(TreeMap<Long, Integer> byMinute, boolean open) {
        this.byMinute = byMinute;
        this.open = open;
    }

    /// The rule would act now.
    public Step act(Instant now, Limits limits) {
        if (open) {
            return new Step(this, false);
        }
        var minute = now.getEpochSecond() / Duration.ofMinutes(1).toSeconds();
        var recent = new TreeMap<>(byMinute.tailMap(minute - HOUR, false));
        if (recent.values().stream().mapToInt(it -> it).sum() >= limits.actionsPerHour()) {
            var suspends = limits.onExcess() == Limits.Excess.SUSPEND_RULE;
            return new Step(new Breaker(recent, suspends), false);
        }
        recent.merge(minute, 1, Integer::sum);
        return new Step(new Breaker(recent, false), true);
    }

    /// It stopped until people switch it on again.
    public boolean isOpen() {
        return open;
    }
}
