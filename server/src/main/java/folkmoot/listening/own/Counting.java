package folkmoot.listening.own;

import folkmoot.moderation.DecisionMade;
import folkmoot.moderation.Effect;
import folkmoot.reviews.Reviews;
import folkmoot.talk.CommentPosted;
import folkmoot.talk.PostId;
import folkmoot.talk.PostPublished;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts what appears here, with what made it appear. Comments are counted in memory, once they
/// are there: whoever speaks waits for no row of ours, and a crash loses five minutes of numbers.
@Component
class Counting implements DisposableBean {

    private record Talk(PostId post, Instant hour) {}

    private final Map<Talk, Integer> comments = new ConcurrentHashMap<>();

    private final Reviews reviews;
    private final OurHours hours;
    private final OurCounts counts;

    Counting(Reviews reviews, OurHours hours, OurCounts counts) {
        this.reviews = reviews;
        this.hours = hours;
        this.counts = counts;
    }

    @EventListener
    void on(PostPublished it) {
        if (it.kind().equals("review")) {
            var rated = reviews.rated(it.post());
            if (rated != null) {
                hours.add(rated.product(), it.at(), rated.stars());
            }
        }
    }

    @EventListener
    void on(CommentPosted it) {
        var talk = new Talk(it.post(), it.at().truncatedTo(ChronoUnit.HOURS));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        comments.merge(talk, 1, Integer::sum);
                    }
                });
    }

    /// What somebody here said was held by a rule.
    @EventListener
    void on(DecisionMade it) {
        if (it.effect() == Effect.HOLD && it.person() != null) {
            counts.add(OurCounts.Kind.HOLD, it.rule().id(), it.at());
        }
    }

    /// The comments since the last time, which are counted here no longer.
    List<OurCounts.Count> takeComments() {
        return comments.keySet().stream()
                .map(it ->
                        new OurCounts.Count(
                                OurCounts.Kind.COMMENT,
                                it.post().value().toString(),
                                it.hour(),
                                Objects.requireNonNullElse(comments.remove(it), 0)))
                .filter(it -> it.number() > 0)
                .toList();
    }

    @Override
    public void destroy() {
        for (var it : takeComments()) {
            for (var one = 0; one < it.number(); one++) {
                counts.add(it.kind(), it.key(), it.hour());
            }
        }
    }
}
