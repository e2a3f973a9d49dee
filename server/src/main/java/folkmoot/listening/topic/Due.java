package folkmoot.listening.topic;

import folkmoot.listening.understanding.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When there is something to count, and how far: some minutes behind the clock, so that what comes
/// in that time still finds its place.
@Component
class Due {

    static final Duration BEHIND = Duration.ofMinutes(10);

    private static final Duration STOPPED = Duration.ofMinutes(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final TrendRows rows;
    private final Topics topics;
    private final Understanding understanding;
    private final Clock clock;
    private @Nullable Instant waits;

    Due(TrendRows rows, Topics topics, Understanding understanding, Clock clock) {
        this.rows = rows;
        this.topics = topics;
        this.understanding = understanding;
        this.clock = clock;
    }

    /// Asked again and again; whoever still waits after ten minutes does not any more.
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
        var now = clock.instant();
        if (understanding.waiting() || rows.importing(now.minus(STOPPED))) {
            waits = waits == null ? now : waits;
            return now.isAfter(waits.plus(PATIENCE));
        }
        waits = null;
        return true;
    }

    Instant until() {
        return clock.instant().minus(BEHIND).truncatedTo(ChronoUnit.MILLIS);
    }
}
