package folkmoot.listening.own;

import folkmoot.moderation.DecisionMade;
import folkmoot.moderation.Effect;
import folkmoot.reviews.Reviews;
import folkmoot.talk.CommentPosted;
import folkmoot.talk.PostPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts what appears here, with what made it appear.
@Component
class Counting {

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
        counts.add(OurCounts.Kind.COMMENT, it.post().value().toString(), it.at());
    }

    /// What somebody here said was held by a rule.
    @EventListener
    void on(DecisionMade it) {
        if (it.effect() == Effect.HOLD && it.person() != null) {
            counts.add(OurCounts.Kind.HOLD, it.rule().id(), it.at());
        }
    }
}
