package folkmoot.moderation;

import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets go what has waited long enough: a hold that nobody decides ends by itself.
@Component
class Releasing {

    private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);

    private final Holds holds;
    private final Log log;
    private final Clock clock;
    private final List<Restrictable> restrictables;
    private final Sayings sayings;
    private final TransactionTemplate transaction;

    Releasing(
            Holds holds,
            Sayings sayings,
            Log log,
            Clock clock,
            List<Restrictable> restrictables,
            TransactionTemplate transaction) {
        this.holds = holds;
        this.sayings = sayings;
        this.log = log;
        this.clock = clock;
        this.restrictables = restrictables;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void releaseDue() {
        var now = clock.instant();
        var seen = new HashSet<UUID>();
        for (var due = holds.due(now, seen); !due.isEmpty(); due = holds.due(now, seen)) {
            due.forEach(it -> alone(it, now));
            due.forEach(it -> seen.add(it.object()));
        }
    }

    // One by one: what cannot be let go keeps nothing else waiting.
    private void alone(Holds.Due due, Instant now) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (holds.lock(due.object(), now)) {
                    release(due, now);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("{} {} could not be let go", due.kind(), due.object(), e);
        }
    }

    private void release(Holds.Due due, Instant now) {
        var entry =
                log.append(
                        new Entry(
                                        Act.RELEASE,
                                        due.kind() + ":" + due.object(),
                                        due.person(),
                                        Decider.SYSTEM,
                                        due.rule(),
                                        Texts.say("moderation.released"))
                                .after(holds.open(due.object())));
        holds.release(due.object(), now, entry);
        restrictables.stream()
                .filter(it -> it.covers(due.kind()))
                .forEach(it -> it.release(due.kind(), due.object(), entry));
    }

    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    void forgetSayings() {
        sayings.forget(clock.instant().minus(Duration.ofDays(2)));
    }
}
