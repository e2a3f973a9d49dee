package folkmoot.listening.topic;

import folkmoot.listening.Background;
import folkmoot.listening.Ears;
import folkmoot.listening.trend.Trend;
import folkmoot.listening.understanding.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts what was said, in the order in which it was said, some minutes after it was: what comes
/// in that time still finds its place. Results, the place that was reached and (now and then) what
/// is remembered are written in one transaction; whoever comes next, after a kill or in another
/// process, remembers and counts on from there.
@Component
class Trending implements Ears, DisposableBean {

    static final Duration BEHIND = Duration.ofMinutes(10);

    private static final Duration STOPPED = Duration.ofMinutes(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PORTION = 20_000;
    private static final int OFTEN = 2_000;
    private static final int PATIENCE = 30;

    private final TrendRows rows;
    private final Topics topics;
    private final Recounting recounting;
    private final Understanding understanding;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Background background = new Background("listening-counts");
    private @Nullable Course course;
    private long version = -1;
    private long remembered;
    private int waited;

    Trending(
            TrendRows rows,
            Topics topics,
            Recounting recounting,
            Understanding understanding,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.topics = topics;
        this.recounting = recounting;
        this.understanding = understanding;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT25S")
    void look() {
        if (due()) {
            background.start(this::count);
        }
    }

    private boolean due() {
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

    private Instant until() {
        return clock.instant().minus(BEHIND).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void catchUp() {
        understanding.catchUp();
        count();
    }

    private synchronized void count() {
        recounting.recount();
        for (var more = true; more && !background.stops(); ) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> advance()));
        }
    }

    private boolean advance() {
        var state = rows.take().orElse(null);
        var until = until();
        if (state == null || !until.isAfter(state.reached())) {
            return false;
        }
        var known = course(state);
        course = null;
        var changes = known.go(until, PORTION, rows);
        topics.publish(known, changes, state.reached());
        rows.reach(known.reached());
        remember(known, changes);
        course = known;
        version = state.version();
        return known.reached().isBefore(until);
    }

    // What was counted since the last memory is counted again, and comes out as it did.
    private Course course(State state) {
        var known = course;
        if (known != null
                && version == state.version()
                && known.reached().equals(state.reached())) {
            return known;
        }
        var again = rows.memory(state.reached()).map(Course::of).orElseGet(Course::fresh);
        if (again.reached().isBefore(state.reached())) {
            again.go(state.reached(), Long.MAX_VALUE, rows);
        }
        remembered = again.told();
        return again;
    }

    private void remember(Course known, List<Trend> changes) {
        if (!changes.isEmpty() || known.told() - remembered >= OFTEN) {
            rows.remember(known.memory());
            rows.drop(Ladder.superfluous(rows.memories()));
            remembered = known.told();
        }
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
