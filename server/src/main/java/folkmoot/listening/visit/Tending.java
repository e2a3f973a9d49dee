package folkmoot.listening.visit;

import folkmoot.listening.mention.Clearing;
import folkmoot.people.Staff;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets places be: pauses them, goes there at once, does not listen any more.
@Component
class Tending {

    private final Visits visits;
    private final Secrets secrets;
    private final Clearing clearing;
    private final Clock clock;

    Tending(Visits visits, Secrets secrets, Clearing clearing, Clock clock) {
        this.visits = visits;
        this.secrets = secrets;
        this.clearing = clearing;
        this.clock = clock;
    }

    VisitedView one(Staff by, UUID source) {
        Adding.allowed(by);
        return visits.view(source, clock.instant()).orElseThrow(() -> new NotThere(source));
    }

    @Transactional
    void now(Staff by, UUID source) {
        if (one(by, source).visited()) {
            visits.now(source, clock.instant());
        }
    }

    @Transactional
    void pause(Staff by, UUID source, boolean paused) {
        if (one(by, source).visited()) {
            visits.state(source, paused ? "paused" : "open");
            visits.now(source, clock.instant());
        }
    }

    /// What it was visited with is forgotten at once; what was said there when `forget` says so.
    void end(Staff by, UUID source, boolean forget) {
        one(by, source);
        visits.end(source);
        secrets.forget(source);
        if (forget) {
            clearing.source(by, source);
        }
    }
}
