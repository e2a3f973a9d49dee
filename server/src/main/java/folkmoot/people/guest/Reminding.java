package folkmoot.people.guest;

import folkmoot.people.account.Erasing;
import folkmoot.people.account.Links;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds, once, those who wrote and did not confirm; forgets them and their words after a month.
@Component
class Reminding {

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
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            unconfirmed
                    .toRemind(now.minus(PATIENCE), now)
                    .forEach(it -> asking.write(it, links.back(it), "remind"));
        });
    }

    @Scheduled(fixedRateString = "PT1H")
    void forget() {
        unconfirmed.toForget(clock.instant().minus(Asking.LIFE)).forEach(erasing::erase);
    }
}
