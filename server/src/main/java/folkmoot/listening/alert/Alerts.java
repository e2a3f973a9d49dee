package folkmoot.listening.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes alerts and sends them on their way, each once; what happened long ago is none.
@Component
public class Alerts {

    private static final Duration NEWS = Duration.ofDays(2);
    private static final Duration SHOWN = Duration.ofDays(3);
    private static final int MOST = 20;

    private final AlertRows rows;
    private final Subjects subjects;
    private final AlertLetters letters;
    private final HookRows hooks;
    private final Clock clock;

    Alerts(AlertRows rows, Subjects subjects, AlertLetters letters, HookRows hooks, Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.letters = letters;
        this.hooks = hooks;
        this.clock = clock;
    }

    /// In the transaction of what it tells of. Answers whether it is told now.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean raise(NewAlert it) {
        var now = clock.instant();
        if (it.epoch().isBefore(now.minus(NEWS))) {
            return false;
        }
        var id = rows.add(it, now);
        if (id == null) {
            return false;
        }
        // A word that is muted keeps it from everybody.
        rows.since(now.minusSeconds(1), now, MOST).stream()
                .filter(alert -> alert.id().equals(id))
                .findFirst()
                .ifPresent(alert -> {
                    var whole = whole(alert);
                    rows.readers().forEach(person -> letters.send(person, whole));
                    hooks.call(id, now);
                });
        return true;
    }

    /// What happened lately.
    List<AlertView> lately() {
        var now = clock.instant();
        return rows.since(now.minus(SHOWN), now, MOST).stream().map(this::whole).toList();
    }

    /// How much happened lately.
    public int news() {
        var now = clock.instant();
        return rows.since(now.minus(SHOWN), now, MOST).size();
    }

    @Nullable AlertView one(UUID id) {
        return rows.one(id).map(this::whole).orElse(null);
    }

    private AlertView whole(AlertView it) {
        var topic = it.topic();
        return topic == null
                ? subjects.whole(it)
                : it.with(it.name(), "/listening/topics/" + topic, rows.evidence(topic));
    }
}
