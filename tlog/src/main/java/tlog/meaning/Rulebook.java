package tlog.meaning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tlog.Nullable;
import tlog.entry.Detail;
import tlog.entry.Entry;
import tlog.entry.Minute;
import tlog.entry.RuleRef;
import tlog.entry.Settings;

/// Which version of which rule was in force when.
final class Rulebook {

    /// Minutes for which what was begun under a rule may still be written down.
    static final int GRACE = 2;

    private final Map<String, RuleRef> current = new HashMap<>();
    private final Map<RuleRef, Standing> all = new HashMap<>();

    /// [#sunset] was announced, [#ended] happened.
    private record Standing(
            Detail.Level level,
            @Nullable Settings settings,
            @Nullable Minute sunset,
            @Nullable Minute ended) {

        boolean covers(Minute t) {
            return (sunset == null || !t.isAfter(sunset.plus(GRACE)))
                    && (ended == null || !t.isAfter(ended.plus(GRACE)));
        }
    }

    boolean inForce(RuleRef rule, Minute t) {
        var standing = all.get(rule);
        return standing != null && standing.covers(t);
    }

    boolean known(RuleRef rule) {
        return all.containsKey(rule);
    }

    /// Under which name whatever version stands.
    Optional<RuleRef> current(String id) {
        return Optional.ofNullable(current.get(id));
    }

    Optional<Detail.Level> level(RuleRef rule) {
        return Optional.ofNullable(all.get(rule)).map(Standing::level);
    }

    /// The constitution of that version, if it is one and stands.
    Optional<Settings> settings(RuleRef rule, Minute t) {
        var standing = all.get(rule);
        return standing == null || !standing.covers(t)
                ? Optional.empty()
                : Optional.ofNullable(standing.settings());
    }

    boolean overdue(RuleRef rule, Minute t) {
        var standing = all.get(rule);
        return standing != null && standing.sunset() != null && !standing.sunset().isAfter(t);
    }

    void enact(RuleRef rule, Detail.Law law, Entry entry) {
        end(rule.id(), entry.t());
        current.put(rule.id(), rule);
        all.put(rule, new Standing(law.level(), law.settings(), entry.until(), null));
    }

    void end(String id, Minute t) {
        var before = current.remove(id);
        if (before != null) {
            all.computeIfPresent(
                    before, (_, it) -> new Standing(it.level(), it.settings(), it.sunset(), t));
        }
    }

    int count() {
        return all.size();
    }
}
