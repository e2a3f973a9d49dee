package folkmoot.people.guest;

import folkmoot.people.PersonId;
import folkmoot.people.account.Erasing;
import folkmoot.people.account.Links;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds, once, those who wrote and did not confirm; forgets them and their words after a month.
@Component
class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final Unconfirmed unconfirmed;
    private final Asking asking;
    private final Links links;
    private final Erasing erasing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminding(
            Unconfirmed unconfirmed,
            Asking asking,
            Links links,
            Erasing erasing,
            TransactionTemplate transaction,
            Clock clock) {
        this.unconfirmed = unconfirmed;
        this.asking = asking;
        this.links = links;
        this.erasing = erasing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "PT1H")
    void remind() {
        var now = clock.instant();
        each(unconfirmed.toRemind(now.minus(PATIENCE)), it -> remind(it, now));
    }

    private void remind(PersonId guest, Instant now) {
        transaction.executeWithoutResult(_ -> {
            if (unconfirmed.reminded(guest, now)) {
                asking.write(guest, links.back(guest), "remind");
            }
        });
    }

    @Scheduled(fixedRateString = "PT1H")
    void forget() {
        each(unconfirmed.toForget(clock.instant().minus(Asking.LIFE)), erasing::erase);
    }

    // One by one: what is wrong with one keeps no other waiting.
    private static void each(List<PersonId> guests, Consumer<PersonId> deed) {
        for (var it : guests) {
            try {
                deed.accept(it);
            } catch (RuntimeException e) {
                LOG.warn("Could not remind or forget {}", it, e);
            }
        }
    }
}
