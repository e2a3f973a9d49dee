package folkmoot.moderation.judging;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets what was said when it is too old to be repeated.
@Component
class Forgetting {

    private final Sayings sayings;
    private final Clock clock;

    Forgetting(Sayings sayings, Clock clock) {
        this.sayings = sayings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    @Transactional
    void forget() {
        sayings.forget(clock.instant().minus(Sayings.SPAN));
    }
}
