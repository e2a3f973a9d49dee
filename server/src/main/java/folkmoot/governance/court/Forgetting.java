package folkmoot.governance.court;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets what rules saw when it is too old to try a rule on it.
@Component
class Forgetting {

    /// A month, and a day for whoever reads a report of yesterday.
    private static final Duration KEPT = Duration.ofDays(32);

    private final Deeds deeds;
    private final Clock clock;

    Forgetting(Deeds deeds, Clock clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    @Transactional
    void forget() {
        var now = clock.instant();
        deeds.forget(now.minus(KEPT));
        deeds.drop(now);
    }
}
