package folkmoot.listening.understanding;

import folkmoot.listening.Background;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what waits to be read, batch by batch, until nothing does. What is read in a batch is
/// stored with it: a process that is killed reads it again, and no two read the same.
@Component
public class Understanding implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);
    private static final int BATCH = 200;

    private final ReadingRows rows;
    private final PlaceReader reader;
    private final Lateness lateness;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Background background = new Background("listening-reads");

    Understanding(
            ReadingRows rows,
            PlaceReader reader,
            Lateness lateness,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.lateness = lateness;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether anything waits to be read.
    public boolean waiting() {
        return rows.any();
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void look() {
        if (waiting()) {
            background.start(this::catchUp);
        }
    }

    /// Everything that nobody else reads is read when this returns.
    public synchronized void catchUp() {
        for (var more = true; more && !background.stops(); ) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> batch()));
        }
    }

    private boolean batch() {
        var all = rows.some(BATCH);
        if (all.isEmpty()) {
            rows.forgetForgotten();
            return false;
        }
        store(all, read(all));
        return true;
    }

    // One text that cannot be read must not keep all others waiting.
    private List<Understood> read(List<Unread> all) {
        try {
            return reader.read(all);
        } catch (RuntimeException e) {
            LOG.error("Of {} mentions one cannot be read; they are read one by one.", all.size(), e);
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

    private void store(List<Unread> all, List<Understood> read) {
        var first =
                all.stream().map(Unread::saidAt).min(java.util.Comparator.naturalOrder()).get();
        lateness.came(first);
        rows.store(read, clock.instant());
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
