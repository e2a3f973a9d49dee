package folkmoot.reviews.examination;

import folkmoot.moderation.DecisionEnded;
import folkmoot.moderation.Effect;
import folkmoot.reviews.review.Weighing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// However the label ends (its time is over, a moderator, an appeal, its author), the weight comes
/// back in the same transaction.
@Component
class Acquitting {

    private final Suspects suspects;
    private final Weighing weighing;

    Acquitting(Suspects suspects, Weighing weighing) {
        this.suspects = suspects;
        this.weighing = weighing;
    }

    @EventListener
    void on(DecisionEnded it) {
        var about = it.effect() == Effect.LABEL ? suspects.by(it.decision()) : null;
        if (about != null) {
            suspects.decide(it.decision(), Suspects.Outcome.OVER);
            weighing.restore(about.product(), about.post());
        }
    }
}
