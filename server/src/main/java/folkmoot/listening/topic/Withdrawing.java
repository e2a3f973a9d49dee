package folkmoot.listening.topic;

import folkmoot.listening.StrategyChanges;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes what is forgotten out of everything that trends remember.
@Component
public class Withdrawing {

    private final TrendRows rows;
    private final TopicRows topics;
    private final ElsewhereRows elsewhere;
    private final StrategyChanges changes;

    Withdrawing(
            TrendRows rows, TopicRows topics, ElsewhereRows elsewhere, StrategyChanges changes) {
        this.rows = rows;
        this.topics = topics;
        this.elsewhere = elsewhere;
        this.changes = changes;
    }

    /// From now until the end of the transaction nothing is counted. Has to come before anything
    /// that is to be forgotten is locked.
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone() {
        rows.hold();
    }

    /// Their words disappear at once; that they were said stays counted. Comes before they are
    /// deleted: a topic that nobody else spoke of goes with them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> mentions) {
        topics.forget(mentions);
        for (var reached : rows.memories()) {
            var course = Course.of(rows.memory(reached).orElseThrow());
            course.forget(mentions);
            rows.remember(course.memory());
        }
        elsewhere.withdraw(mentions);
        rows.changed();
        changes.tell();
    }
}
