package folkmoot.listening.topic;

import folkmoot.listening.trend.Trend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was counted elsewhere.
@Component
public class Answers {

    private static final int REST = 10;

    private final TrendRows trends;
    private final ElsewhereRows rows;
    private final Topics topics;
    private final CountingElsewhere counting;
    private final Clock clock;

    Answers(
            TrendRows trends,
            ElsewhereRows rows,
            Topics topics,
            CountingElsewhere counting,
            Clock clock) {
        this.trends = trends;
        this.rows = rows;
        this.topics = topics;
        this.counting = counting;
        this.clock = clock;
    }

    /// The round whose answers are kept, until the end of the transaction. Has to come before
    /// mentions are locked.
    @Transactional(propagation = Propagation.MANDATORY)
    public Round hold() {
        trends.hold();
        return rows.hold().orElseThrow();
    }

    /// What changed until everything before that moment was counted.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Round round, Instant moment, Collection<Trend> changes) {
        var now = clock.instant();
        if (round.anew()) {
            topics.replace(Course.BEGINNING, moment, changes, List.of(), Map.of());
            trends.rest(now.plus(Duration.between(round.begunAt(), now).multipliedBy(REST)));
        } else {
            topics.publish(round.told(), moment, changes, topics.kept());
        }
        rows.told(moment, moment.isBefore(trends.peek().reached()) ? now : null);
    }

    /// Answers to what was never asked: an older copy of this place was brought back.
    @Transactional(propagation = Propagation.MANDATORY)
    public void strange(Round round) {
        counting.again(round);
    }
}
