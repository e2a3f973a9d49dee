package folkmoot.listening.visit;

import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.mapping.Plain;
import folkmoot.listening.mapping.Reading;
import folkmoot.listening.mention.Fate;
import folkmoot.listening.mention.Preparing;
import folkmoot.listening.mention.Ready;
import folkmoot.listening.mention.Revising;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what a visit brought, together with how far it came: both or neither. After a failure the
/// next visit is later each time.
@Component
class Keeping {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 9;
    private static final int LONGEST_PROBLEM = 500;

    private final Visits visits;
    private final Preparing preparing;
    private final Revising revising;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Keeping(
            Visits visits,
            Preparing preparing,
            Revising revising,
            TransactionTemplate transaction,
            Clock clock) {
        this.visits = visits;
        this.preparing = preparing;
        this.revising = revising;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Reading what was found takes its time, and nobody waits for that.
    void keep(UUID source, Haul haul) {
        var now = clock.instant();
        var ready = ready(source, haul.found(), now);
        transaction.executeWithoutResult(_ -> keep(source, haul, ready, now));
    }

    private void keep(UUID source, Haul haul, List<Ready> ready, Instant now) {
        if (visits.due(source).isEmpty()) {
            return;
        }
        // First what all writers of mentions wait for, then our own row.
        var fates = revising.take(source, ready, haul.gone());
        if (visits.held(source).isEmpty()) {
            // Paused or removed at this very moment.
            throw new IllegalStateException("Source " + source + " is not visited any more");
        }
        var came = (int) fates.stream().filter(Fate.Taken.class::isInstance).count();
        if (!haul.changed().isEmpty()) {
            visits.move(source, haul.changed());
        }
        var wait = haul.again().compareTo(SHORTEST) < 0 ? SHORTEST : haul.again();
        visits.done(source, haul.cursor(), came, now.plus(wait), now);
    }

    private List<Ready> ready(UUID source, List<NewMention> found, Instant now) {
        // Of what stands there twice the last one is how it is now.
        var all = new LinkedHashMap<UUID, Ready>();
        for (var it : found) {
            if (Plain.read(it, now) instanceof Reading.Read(var mention)) {
                var ready = preparing.ready(source, mention, 0, now);
                all.put(ready.key(), ready);
            }
        }
        return List.copyOf(all.values());
    }

    @Transactional
    void failed(UUID source, Unfetched why) {
        var now = clock.instant();
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(visits.failures(source), DOUBLINGS));
        var asked = why.waiting();
        if (asked != null && asked.compareTo(wait) > 0) {
            wait = asked;
        }
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            wait = LONGEST_WAIT;
        }
        var words = why.words();
        var problem = words.substring(0, Math.min(words.length(), LONGEST_PROBLEM));
        visits.failed(source, problem, now.plus(wait), now);
    }
}
