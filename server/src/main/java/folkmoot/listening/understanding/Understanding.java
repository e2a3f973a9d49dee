package folkmoot.listening.understanding;

import folkmoot.listening.Background;
import folkmoot.listening.Elsewhere;
import folkmoot.listening.lookout.Applying;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what waits to be read, batch by batch, until nothing does. Who reads a batch claims it for
/// a minute: no two read the same, and what a killed process was reading is read after that.
@Component
public class Understanding implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);
    private static final int BATCH = 200;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final ReadingRows rows;
    private final PlaceReader reader;
    private final Lateness lateness;
    private final Applying words;
    private final Elsewhere elsewhere;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Background background = new Background("listening-reads");

    Understanding(
            ReadingRows rows,
            PlaceReader reader,
            Lateness lateness,
            Applying words,
            Elsewhere elsewhere,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.lateness = lateness;
        this.words = words;
        this.elsewhere = elsewhere;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether anything waits to be read.
    public boolean waiting() {
        return rows.any();
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void look() {
        if (!elsewhere.on() && waiting()) {
            background.start(this::catchUp);
        }
    }

    /// Everything that nobody else reads is read when this returns.
    public synchronized void catchUp() {
        while (background.goesOn() && batch()) {}
    }

    private boolean batch() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = now.plus(LEASE);
        var claimed = transaction.execute(_ -> rows.claim(BATCH, now, until));
        if (claimed == null || claimed.isEmpty()) {
            return false;
        }
        var all = rows.texts(claimed);
        var read = read(all);
        var matched = words.match(claimed);
        transaction.executeWithoutResult(_ -> matched.accept(store(claimed, all, read, until)));
        return true;
    }

    // One text that cannot be read must not keep all others waiting.
    private List<Understood> read(List<Unread> all) {
        try {
            return reader.read(all);
        } catch (RuntimeException e) {
            LOG.error(
                    "Of {} mentions one cannot be read; they are read one by one.", all.size(), e);
            return all.stream().map(this::alone).toList();
        }
    }

    private Understood alone(Unread it) {
        try {
            return reader.read(List.of(it)).getFirst();
        } catch (RuntimeException e) {
            LOG.error("Mention {} cannot be read and stays without reading.", it.id(), e);
            return new Understood(it.id(), 0, List.of());
        }
    }

    // The trends stand still before mentions are held, or each would wait for the other. Answers
    // what was stored.
    private Set<UUID> store(
            List<UUID> claimed, List<Unread> all, List<Understood> read, Instant until) {
        var reached = lateness.hold();
        words.hold();
        var still = rows.still(claimed, until);
        lateness.came(all.stream().filter(it -> still.contains(it.id())).toList(), reached);
        rows.store(
                read.stream().filter(it -> still.contains(it.mention())).toList(), clock.instant());
        rows.done(claimed, until);
        return still;
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
