package folkmoot.moderation.handing;

import folkmoot.moderation.Turns;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Ending;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends what was brought to staff and is gone or taken back meanwhile, where nobody said so: by an
/// older Folkmoot, or because what kept it let go of it.
@Component
class Sweeping {

    private static final int BATCH = 200;

    private final Routed routed;
    private final Looking looking;
    private final Deciding deciding;
    private final Turns turns;
    private final TransactionTemplate transaction;

    Sweeping(
            Routed routed,
            Looking looking,
            Deciding deciding,
            Turns turns,
            TransactionTemplate transaction) {
        this.routed = routed;
        this.looking = looking;
        this.deciding = deciding;
        this.turns = turns;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void sweep() {
        var some = routed.first(BATCH);
        while (!some.isEmpty()) {
            looking.over(some).forEach(this::end);
            some = routed.after(some.getLast(), BATCH);
        }
    }

    private void end(Routed.Row it) {
        transaction.executeWithoutResult(_ -> {
            turns.take(it.object());
            deciding.end(it.id(), Ending.AUTHOR, null, "");
        });
    }
}
