package folkmoot.people.account;

import folkmoot.people.session.Sessions;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets links that lead nowhere any more, with the address that each was sent to, and sessions
/// that have ended.
@Component
class Tidying {

    private final Links links;
    private final Sessions sessions;
    private final Clock clock;

    Tidying(Links links, Sessions sessions, Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "PT1H")
    void tidy() {
        links.forget(clock.instant());
        sessions.forget(clock.instant());
    }
}
