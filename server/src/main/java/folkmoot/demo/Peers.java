package folkmoot.demo;

import folkmoot.moderation.Jurors;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Members who are willing to be drawn for juries, from a certain day on, and how they vote.
@InDemo
class Peers {

    private static final int HOURS = 600;
    private static final int WILLING = 30;

    private final Jurors jurors;
    private final Players players;

    Peers(Jurors jurors, Players players) {
        this.jurors = jurors;
        this.players = players;
    }

    void tell(Telling telling) {
        var began = telling.calendar().now().minus(Duration.ofHours(HOURS));
        telling.chronicle().at(began, this::volunteer);
    }

    private void volunteer() {
        players.all().stream().filter(it -> !it.staff()).limit(WILLING).forEach(jurors::volunteer);
    }

    /// Whoever of those drawn has not voted yet, by `vote:reason`.
    void vote(String vote) {
        var parts = vote.split(":", 2);
        for (var it : players.all()) {
            var waiting = it.staff() ? List.<UUID>of() : jurors.waiting(it);
            if (!waiting.isEmpty()) {
                jurors.vote(it, waiting.getFirst(), parts[0], parts[1]);
                return;
            }
        }
        throw new IllegalStateException("Nobody was drawn who could vote " + vote);
    }
}
