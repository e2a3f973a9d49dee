package folkmoot.moderation.jury;

import folkmoot.moderation.Overdue;
import folkmoot.transparency.Sealing;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps juries going: calls, draws, replaces who does not answer, and ends what is due, each case
/// on its own.
@Component
class Convening implements Overdue {

    private static final Logger LOG = LoggerFactory.getLogger(Convening.class);

    private final Juries juries;
    private final Calling calling;
    private final Sitting sitting;
    private final Sealing sealing;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Convening(
            Juries juries,
            Calling calling,
            Sitting sitting,
            Sealing sealing,
            Clock clock,
            TransactionTemplate transaction) {
        this.juries = juries;
        this.calling = calling;
        this.sitting = sitting;
        this.sealing = sealing;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public @Nullable Instant next() {
        return juries.next();
    }

    @Override
    @Scheduled(fixedDelayString = "PT30S")
    public void end() {
        juries.uncalled().forEach(it -> alone(it, () -> calling.hold(it)));
        if (!juries.unsealed().isEmpty()) {
            seal();
        }
        juries.due(clock.instant()).forEach(it -> alone(it, () -> sitting.advance(it)));
    }

    // Those who sit already do not wait for those who are yet to be drawn.
    private void seal() {
        try {
            sealing.now();
        } catch (RuntimeException e) {
            LOG.warn("No jury is drawn as long as the log cannot be signed", e);
        }
    }

    private void alone(UUID id, Runnable work) {
        try {
            transaction.executeWithoutResult(_ -> work.run());
        } catch (RuntimeException e) {
            LOG.warn("The jury about {} does not go on", id, e);
        }
    }
}
