package folkmoot.listening.understanding;

import folkmoot.listening.Sentence;
import folkmoot.listening.lookout.Applying;
import folkmoot.listening.stream.Finding;
import folkmoot.listening.stream.Step;
import folkmoot.listening.trend.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reading on other machines: what waits is asked, each with a number, and the answer to that
/// number is kept once. Which products are ours, and what is spam here, is said where it is kept.
@Component
public class ReadingElsewhere {

    private static final int BATCH = 500;
    private static final Duration SOON = Duration.ofMinutes(1);

    // Brokers keep things for a day.
    private static final Duration LOST = Duration.ofHours(12);

    private final AskedRows asked;
    private final ReadingRows rows;
    private final PlaceReader reader;
    private final Lateness lateness;
    private final Applying words;
    private final Clock clock;

    ReadingElsewhere(
            AskedRows asked,
            ReadingRows rows,
            PlaceReader reader,
            Lateness lateness,
            Applying words,
            Clock clock) {
        this.asked = asked;
        this.rows = rows;
        this.reader = reader;
        this.lateness = lateness;
        this.words = words;
        this.clock = clock;
    }

    /// Sends some of what waits, if anything does; `flush` returns when it is safe. Whoever is
    /// killed before that leaves it to be asked anew a minute later.
    public boolean ask(String place, Consumer<Step> feed, Runnable flush) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var some = asked.ask(BATCH, now, now.plus(SOON));
        if (some.isEmpty()) {
            return false;
        }
        var texts = new HashMap<UUID, Unread>();
        rows.texts(some.stream().map(AskedRows.Asked::mention).toList())
                .forEach(it -> texts.put(it.id(), it));
        for (var it : some) {
            var text = texts.get(it.mention());
            if (text != null) {
                feed.accept(new Step.Asked(place, it.ticket(), said(text)));
            }
        }
        flush.run();
        asked.sent(some, now.plus(LOST));
        asked.drop(some.stream().filter(it -> !texts.containsKey(it.mention())).toList());
        return true;
    }

    // Nobody needs to know who it was and where.
    private static Said said(Unread it) {
        return new Said(it.id(), "", "", Instant.EPOCH, "", it.whole());
    }

    /// Holds what was read against the words that are listened for; comes before anything is
    /// locked.
    public Consumer<Collection<UUID>> match(Collection<Finding.Read> found) {
        return words.match(found.stream().map(Finding.Read::mention).toList());
    }

    /// The trends stand still before mentions are held: see [Understanding].
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<Finding.Read> found, Consumer<Collection<UUID>> matched) {
        if (found.isEmpty()) {
            return;
        }
        var reached = lateness.hold();
        words.hold();
        var answers =
                found.stream().map(it -> new AskedRows.Asked(it.mention(), it.number())).toList();
        var still = asked.still(answers);
        lateness.came(still, reached);
        var read = new HashMap<UUID, List<Sentence>>();
        found.forEach(it -> read.put(it.mention(), it.reading().sentences()));
        rows.store(reader.named(still, read), clock.instant());
        matched.accept(still.stream().map(Unread::id).toList());
        asked.drop(answers);
    }
}
