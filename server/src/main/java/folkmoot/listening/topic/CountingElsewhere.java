package folkmoot.listening.topic;

import folkmoot.listening.stream.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counting on other machines: what there is to count is numbered without a gap and written down,
/// in the order in which it was said, and sent after that. What comes late begins another round,
/// which others know as another brand.
@Component
public class CountingElsewhere {

    private static final int PORTION = 5_000;

    // Brokers keep things for a day.
    private static final Duration LOST = Duration.ofHours(20);

    private final TrendRows trends;
    private final ElsewhereRows rows;
    private final Due due;
    private final Clock clock;

    CountingElsewhere(TrendRows trends, ElsewhereRows rows, Due due, Clock clock) {
        this.trends = trends;
        this.rows = rows;
        this.due = due;
        this.clock = clock;
    }

    /// From now on by way of these brokers. Others than before know nothing of what was counted.
    @Transactional
    public UUID join(String cluster) {
        var state = trends.hold();
        var round = rows.hold().orElse(null);
        if (round == null) {
            begin(UUID.randomUUID(), cluster, 1, state.reached());
        } else if (!round.cluster().equals(cluster)) {
            rows.dropAnswers();
            begin(round.place(), cluster, round.round() + 1, round.told());
        }
        return rows.find().orElseThrow().place();
    }

    private void begin(UUID place, String cluster, long round, Instant told) {
        rows.dropSteps();
        rows.begin(place, cluster, round, told, clock.instant());
        trends.begin(Course.BEGINNING);
    }

    /// With the same brokers once more.
    void again(Round round) {
        begin(round.place(), round.cluster(), round.round() + 1, round.told());
        rows.ended(round);
    }

    /// All is done here again, from the beginning.
    @Transactional
    public void leave() {
        if (rows.find().isPresent()) {
            var state = trends.hold();
            rows.dropSteps();
            rows.dropAnswers();
            rows.leave();
            trends.begin(state.reached());
            trends.late(Course.BEGINNING);
        }
    }

    /// Whether there is anything to count.
    public boolean due() {
        return due.now();
    }

    /// Begins anew where something came late, or where the answer must be lost.
    @Transactional
    public void renew() {
        var state = trends.hold();
        var round = rows.hold().orElseThrow();
        var now = clock.instant();
        var late = state.stale() != null && !now.isBefore(state.rested()) && !round.anew();
        var since = round.since();
        if (late || since != null && since.isBefore(now.minus(LOST))) {
            again(round);
        }
    }

    /// Numbers a portion, if there is anything and all before it was sent; answers whether more is
    /// left.
    @Transactional
    public boolean number() {
        var state = trends.take().orElse(null);
        var until = due.until();
        if (state == null || !until.isAfter(state.reached())) {
            return false;
        }
        var round = rows.hold().orElseThrow();
        if (rows.any()) {
            return true;
        }
        var said = new ArrayList<UUID>();
        var end =
                Portion.tell(
                        trends,
                        state.reached(),
                        until,
                        PORTION,
                        page -> page.forEach(it -> said.add(it.id())));
        rows.number(round, said, end, clock.instant());
        trends.reach(end);
        return end.isBefore(until);
    }

    /// Sends what is written down; `flush` returns when it is safe.
    public void send(Consumer<Step> feed, Runnable flush) {
        for (var some = rows.unsent(); !some.isEmpty(); some = rows.unsent()) {
            some.forEach(it -> feed.accept(it.step()));
            flush.run();
            rows.sent(some);
        }
    }
}
