package folkmoot.listening.topic;

import folkmoot.listening.Background;
import folkmoot.listening.Ears;
import folkmoot.listening.Elsewhere;
import folkmoot.listening.trend.Trend;
import folkmoot.listening.understanding.Understanding;
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

    private static final int PORTION = 20_000;
    private static final int OFTEN = 2_000;

    private final TrendRows rows;
    private final Topics topics;
    private final Recounting recounting;
    private final Understanding understanding;
    private final Due due;
    private final Elsewhere elsewhere;
    private final CountingElsewhere counting;
    private final TransactionTemplate transaction;
    private final Background background = new Background("listening-counts");
    private @Nullable Course course;
    private long version = -1;
    private long remembered;
    private boolean left;

    Trending(
            TrendRows rows,
            Topics topics,
            Recounting recounting,
            Understanding understanding,
            Due due,
            Elsewhere elsewhere,
            CountingElsewhere counting,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.topics = topics;
        this.recounting = recounting;
        this.understanding = understanding;
        this.due = due;
        this.elsewhere = elsewhere;
        this.counting = counting;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT25S")
    void look() {
        if (!elsewhere.on() && !left) {
            counting.leave();
            left = true;
        }
        if (!elsewhere.on() && due.now()) {
            background.start(this::count);
        }
    }

    @Override
    public void catchUp() {
        if (!elsewhere.on()) {
            understanding.catchUp();
            count();
        }
    }

    private synchronized void count() {
        recounting.recount();
        for (var more = true; more && background.goesOn(); ) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> advance()));
        }
    }

    private boolean advance() {
        var state = rows.take().orElse(null);
        var until = due.until();
        if (state == null || !until.isAfter(state.reached())) {
            return false;
        }
        var known = course(state);
        course = null;
        var changes = known.go(until, PORTION, rows);
        topics.publish(state.reached(), known.reached(), changes, known.live());
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
