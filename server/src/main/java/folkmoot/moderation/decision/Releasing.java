package folkmoot.moderation.decision;

import folkmoot.moderation.Overdue;
import folkmoot.moderation.Turns;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends what has lasted long enough: what nobody decides ends by itself.
@Component
class Releasing implements Overdue {

    private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);

    private final Decisions decisions;
    private final Enforcing enforcing;
    private final Turns turns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Releasing(
            Decisions decisions,
            Enforcing enforcing,
            Turns turns,
            Clock clock,
            TransactionTemplate transaction) {
        this.decisions = decisions;
        this.enforcing = enforcing;
        this.turns = turns;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public @Nullable Instant next() {
        return decisions.nextDue();
    }

    @Override
    @Scheduled(fixedDelayString = "PT1M")
    public void end() {
        var now = clock.instant();
        var seen = new HashSet<UUID>();
        for (var due = decisions.due(now, seen); !due.isEmpty(); due = decisions.due(now, seen)) {
            due.forEach(this::alone);
            due.forEach(it -> seen.add(it.id()));
        }
    }

    // One by one: what cannot be let go keeps nothing else waiting.
    private void alone(Decisions.Open due) {
        try {
            transaction.executeWithoutResult(_ -> {
                turns.take(due.object());
                if (decisions.lock(due.id())) {
                    enforcing.lift(due, Ending.TIME, null, "");
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("{} {} could not be let go", due.kind(), due.object(), e);
        }
    }
}
