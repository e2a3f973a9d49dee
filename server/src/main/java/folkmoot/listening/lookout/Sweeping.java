package folkmoot.listening.lookout;

import folkmoot.listening.Background;
import folkmoot.listening.StrategyChanges;
import folkmoot.listening.lookout.Turns.Place;
import folkmoot.listening.lookout.Turns.Turn;
import java.time.Instant;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks through what is kept for words that are new, were changed or withdrawn: the newest first,
/// a portion in each transaction, so that whoever is killed goes on where they were.
@Component
class Sweeping implements DisposableBean {

    private static final int PORTION = 500;

    private final Turns turns;
    private final Applying applying;
    private final Matches matches;
    private final StrategyChanges changes;
    private final TransactionTemplate transaction;
    private final Background background = new Background("listening-looks");

    Sweeping(
            Turns turns,
            Applying applying,
            Matches matches,
            StrategyChanges changes,
            TransactionTemplate transaction) {
        this.turns = turns;
        this.applying = applying;
        this.matches = matches;
        this.changes = changes;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT10S")
    void look() {
        if (turns.any()) {
            background.start(this::sweep);
        }
    }

    /// Everything that nobody else looks through is looked through when this returns.
    synchronized void sweep() {
        while (!background.stops() && Boolean.TRUE.equals(transaction.execute(_ -> portion()))) {}
    }

    private boolean portion() {
        applying.hold();
        var turn = turns.next().orElse(null);
        if (turn == null) {
            return false;
        }
        var stale = turns.stale(turn.id(), PORTION);
        if (stale.isEmpty()) {
            advance(turn);
        } else {
            turns.lock(stale);
            applying.apply(stale);
        }
        return true;
    }

    private void advance(Turn turn) {
        var listened = applying.now();
        var from = new Place(turn.below(), turn.at());
        var sought =
                listened.stream()
                        .filter(it -> it.lookout().id().value().equals(turn.id()))
                        .findFirst()
                        .orElse(null);
        if (sought == null) {
            turns.move(turn.id(), from, true);
            return;
        }
        var query = sought.ear().tsquery(matches.languages());
        var found = turns.below(from, query, Instant.EPOCH, true, PORTION);
        applying.apply(listened, turns.lock(found.stream().map(Place::id).toList()));
        turns.move(turn.id(), found.isEmpty() ? from : found.getLast(), found.size() < PORTION);
        changes.tell();
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
