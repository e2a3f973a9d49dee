package folkmoot.listening.lookout;

import folkmoot.listening.Background;
import folkmoot.listening.StrategyChanges;
import folkmoot.listening.lookout.Turns.Place;
import folkmoot.listening.lookout.Turns.Turn;
import folkmoot.listening.lookout.Turns.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks through what is kept for words that are new, were changed or withdrawn: the newest first,
/// a portion in each transaction, so that whoever is killed goes on where they were.
@Component
class Sweeping implements DisposableBean {

    private static final int PORTION = 500;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Turns turns;
    private final Applying applying;
    private final Matches matches;
    private final StrategyChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    // How far each was looked through for what matched other words of it. Whoever begins again
    // finds the rest: what was taken away is gone.
    private final Map<Words, Place> passed = new HashMap<>();
    private Instant told = Instant.EPOCH;
    private final Background background = new Background("listening-looks");

    Sweeping(
            Turns turns,
            Applying applying,
            Matches matches,
            StrategyChanges changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.turns = turns;
        this.applying = applying;
        this.matches = matches;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT10S")
    void look() {
        if (turns.any()) {
            background.start(this::sweep);
        }
    }

    /// Everything that nobody else looks through is looked through when this returns.
    synchronized void sweep() {
        passed.clear();
        while (background.goesOn() && Boolean.TRUE.equals(transaction.execute(_ -> portion()))) {}
    }

    private boolean portion() {
        applying.hold();
        var turn = turns.next().orElse(null);
        if (turn == null) {
            return false;
        }
        var stale =
                turns.stale(turn.words(), passed.getOrDefault(turn.words(), Place.TOP), PORTION);
        passed.put(turn.words(), stale.size() < PORTION ? Place.BOTTOM : stale.getLast());
        if (stale.isEmpty()) {
            tell(advance(turn));
        } else {
            var ids = ids(stale);
            turns.lock(ids);
            applying.apply(ids);
            tell(false);
        }
        return true;
    }

    private static List<UUID> ids(List<Place> places) {
        return places.stream().map(Place::id).toList();
    }

    // The map is worked out anew for whoever looks at it, which takes longer than a portion.
    private void tell(boolean done) {
        var now = clock.instant();
        if (done && !turns.any() || told.plus(PAUSE).isBefore(now)) {
            told = now;
            changes.tell();
        }
    }

    // True when all that is kept was looked through.
    private boolean advance(Turn turn) {
        var listened = applying.now();
        var from = new Place(turn.below(), turn.at());
        var sought =
                listened.stream()
                        .filter(it -> it.lookout().id().value().equals(turn.id()))
                        .findFirst()
                        .orElse(null);
        if (sought == null) {
            turns.move(turn.id(), from, true);
            return true;
        }
        var query = sought.ear().tsquery(matches.languages());
        var found = turns.below(from, query, Instant.EPOCH, true, PORTION);
        applying.apply(listened, turns.lock(ids(found)));
        var done = found.size() < PORTION;
        turns.move(turn.id(), found.isEmpty() ? from : found.getLast(), done);
        return done;
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
