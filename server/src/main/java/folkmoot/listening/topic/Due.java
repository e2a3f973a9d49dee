package folkmoot.listening.topic;

import folkmoot.listening.understanding.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// When there is something to count, and how far: some minutes behind the clock, so that what comes
/// in that time still finds its place.
@Component
class Due {

    static final Duration BEHIND = Duration.ofMinutes(10);

    private static final Duration STOPPED = Duration.ofMinutes(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PATIENCE = 30;

    private final TrendRows rows;
    private final Topics topics;
    private final Understanding understanding;
    private final Clock clock;
    private int waited;

    Due(TrendRows rows, Topics topics, Understanding understanding, Clock clock) {
        this.rows = rows;
        this.topics = topics;
        this.understanding = understanding;
        this.clock = clock;
    }

    /// Asked every twenty seconds; whoever still waits after ten minutes does not any more.
    boolean now() {
        var state = rows.peek();
        var until = until();
        if (state.stale() == null
                && !rows.news(state.reached(), until)
                && !(topics.live()
                        && Duration.between(state.reached(), until).compareTo(HOUR) > 0)) {
            return false;
        }
        // What still comes would have to be counted anew.
        var more = understanding.waiting() || rows.importing(clock.instant().minus(STOPPED));
        waited = more ? waited + 1 : 0;
        return !more || waited > PATIENCE;
    }

    Instant until() {
        return clock.instant().minus(BEHIND).truncatedTo(ChronoUnit.MILLIS);
    }
}
