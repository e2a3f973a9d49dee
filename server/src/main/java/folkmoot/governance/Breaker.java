package folkmoot.governance;

import folkmoot.governance.rule.Limits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.UUID;

/// Stops a rule that acts on more than its members wanted, as a place does that counts in its
/// database: what somebody tries again within the hour is acted on again, at no cost.
public final class Breaker {

    /// Minutes before this one: the first may have been at its end.
    private static final long HOUR = 60;

    private record What(UUID person, UUID object, String trigger) {}

    /// In which minute it acted last on what, the latest at the end.
    private final LinkedHashMap<What, Long> acted = new LinkedHashMap<>();

    private boolean open;

    /// Whether the rule, which applies now, may act.
    public synchronized boolean acts(Memory.Occasion it, Limits limits) {
        if (open) {
            return false;
        }
        var minute = it.now().getEpochSecond() / Duration.ofMinutes(1).toSeconds();
        forget(minute - HOUR);
        var what = new What(it.person(), it.object(), it.trigger());
        var others = acted.size() - (acted.containsKey(what) ? 1 : 0);
        if (others >= limits.actionsPerHour()) {
            open = limits.onExcess() == Limits.Excess.SUSPEND_RULE;
            return false;
        }
        acted.putLast(what, minute);
        return true;
    }

    private void forget(long before) {
        var oldest = acted.values().iterator();
        while (oldest.hasNext() && oldest.next() < before) {
            oldest.remove();
        }
    }

    /// It stopped until people switch it on again.
    public synchronized boolean isOpen() {
        return open;
    }
}
