package folkmoot.listening.own;

import folkmoot.reviews.Reviews;
import folkmoot.talk.PostPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts what appears here, with what made it appear.
@Component
class Counting {

    private final Reviews reviews;
    private final OurHours hours;

    Counting(Reviews reviews, OurHours hours) {
        this.reviews = reviews;
        this.hours = hours;
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
}
