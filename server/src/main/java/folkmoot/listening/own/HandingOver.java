package folkmoot.listening.own;

import folkmoot.listening.Background;
import folkmoot.listening.BurstSeen;
import folkmoot.reviews.Suspicion;
import folkmoot.reviews.Suspicions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Hands bursts over to the review side, which examines them: those of a ring where there is one,
/// else those of the burst itself.
/*
 * The arrow points down, from listening to reviews: what is found here is told there. What is lost
 * when the process ends is seen again by the next look.
 */
@Component
class HandingOver implements DisposableBean {

    private final Rings rings;
    private final Suspicions suspicions;
    private final Queue<BurstSeen> seen = new ConcurrentLinkedQueue<>();
    private final Background background = new Background("listening-bursts");

    HandingOver(Rings rings, Suspicions suspicions) {
        this.rings = rings;
        this.suspicions = suspicions;
    }

    @TransactionalEventListener
    void on(BurstSeen it) {
        seen.add(it);
        look();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        if (!seen.isEmpty()) {
            background.start(this::all);
        }
    }

    private void all() {
        for (var it = seen.poll(); it != null && !background.stops(); it = seen.poll()) {
            examine(it);
        }
    }

    private void examine(BurstSeen it) {
        var ring = rings.behind(it.product(), it.from(), it.to());
        if (ring == null) {
            suspicions.examine(new Suspicion(it.product(), it.from(), it.to(), it.shift()));
            return;
        }
        for (var product : ring.products()) {
            suspicions.examine(new Suspicion(product, ring.from(), ring.to(), 0, ring.people()));
        }
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
