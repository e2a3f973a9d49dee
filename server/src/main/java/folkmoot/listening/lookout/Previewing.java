package folkmoot.listening.lookout;

import static folkmoot.site.Texts.say;

import folkmoot.listening.lookout.Turns.Place;
import folkmoot.people.Staff;
import folkmoot.site.Limits;
import folkmoot.site.NotAllowed;
import folkmoot.site.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows what words would have found lately, before anybody keeps them. The newest two hundred are
/// looked at on any machine; then it goes on for a moment, and up to two thousand.
@Component
class Previewing {

    static final Duration SPAN = Duration.ofDays(28);

    private static final int AN_HOUR = 1_000;
    private static final int PORTION = 200;
    private static final int MOST = 2_000;
    private static final int SHOWN = 5;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final int COUNTED = 500;

    private final Lookouts lookouts;
    private final Turns turns;
    private final Matches matches;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Previewing(
            Lookouts lookouts,
            Turns turns,
            Matches matches,
            Limits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.lookouts = lookouts;
        this.turns = turns;
        this.matches = matches;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    Instant since() {
        return clock.instant().minus(SPAN);
    }

    /// How often each was found since, as far as nobody waits long for it.
    Optional<Map<LookoutId, FoundView>> counts(Instant since) {
        try {
            return transaction.execute(_ -> {
                turns.soon();
                return Optional.of(lookouts.counts(since, COUNTED));
            });
        } catch (QueryTimeoutException | DataAccessResourceFailureException e) {
            return Optional.empty();
        }
    }

    PreviewView of(Staff by, String words) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
        var since = since();
        var problem = LookingOut.problem(words);
        if (problem != null) {
            return PreviewView.wrong(problem, since);
        }
        try {
            limits.hourly("listening.words", by.member().id().toString(), AN_HOUR);
            return transaction.execute(_ -> look(new Ear(words), since));
        } catch (TooOften e) {
            return PreviewView.wrong(e.words(), since);
        } catch (QueryTimeoutException | DataAccessResourceFailureException e) {
            return PreviewView.wrong(say("lookout.preview.long"), since);
        }
    }

    private PreviewView look(Ear ear, Instant since) {
        turns.soon();
        var end = System.nanoTime() + LONGEST.toNanos();
        var query = ear.tsquery(matches.languages());
        var place = Place.TOP;
        var hits = new ArrayList<HitView>();
        var found = 0;
        var looked = 0;
        var more = true;
        while (more && looked < MOST && (looked < PORTION || System.nanoTime() < end)) {
            var portion = turns.below(place, query, since, false, PORTION);
            more = portion.size() == PORTION;
            for (var said : inOrder(portion)) {
                if (looked >= PORTION && System.nanoTime() > end) {
                    more = true;
                    break;
                }
                looked++;
                place = new Place(said.id(), said.saidAt());
                var reasons =
                        ear.hears(Ear.passage(said.whole(), said.language()), said.language());
                if (reasons != null) {
                    found++;
                    if (hits.size() < SHOWN) {
                        hits.add(HitView.of(said, reasons));
                    }
                }
            }
        }
        return new PreviewView(
                null, found, looked, !more, since, more ? place.at() : null, List.copyOf(hits));
    }

    private List<Matches.Said> inOrder(List<Place> portion) {
        var ids = portion.stream().map(Place::id).toList();
        Map<UUID, Matches.Said> texts =
                matches.texts(ids).stream()
                        .collect(Collectors.toMap(Matches.Said::id, Function.identity()));
        return ids.stream().map(texts::get).filter(Objects::nonNull).toList();
    }
}
