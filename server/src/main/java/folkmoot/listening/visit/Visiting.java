package folkmoot.listening.visit;

import folkmoot.listening.fetch.Room;
import folkmoot.listening.fetch.Unfetched;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes where it is time to go: several places at once, each by one process only. Who is killed on
/// the way is given up for lost after a while, and somebody else goes.
@Component
class Visiting {

    private static final Logger LOG = LoggerFactory.getLogger(Visiting.class);
    private static final int AT_ONCE = 16;
    private static final Duration LOST = Duration.ofMinutes(15);

    private final Visits visits;
    private final Secrets secrets;
    private final Kinds kinds;
    private final Keeping keeping;
    private final Room room;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    // The database lets one write at a time; the others wait here, without a connection.
    private final Semaphore pen = new Semaphore(1);

    Visiting(Visits visits, Secrets secrets, Kinds kinds, Keeping keeping, Room room, Clock clock) {
        this.visits = visits;
        this.secrets = secrets;
        this.kinds = kinds;
        this.keeping = keeping;
        this.room = room;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT15S")
    void go() {
        while (free.tryAcquire()) {
            var now = clock.instant();
            var source = visits.claim(now, now.plus(LOST));
            if (source.isEmpty()) {
                free.release();
                return;
            }
            Thread.ofVirtual()
                    .name("visit")
                    .start(() -> {
                        try {
                            visit(source.get());
                        } finally {
                            free.release();
                        }
                    });
        }
    }

    // Where the database is what is broken, the visit is given up for lost and made again.
    private void broken(UUID source) {
        try {
            keeping.failed(source, new Unfetched("listening.fetch.nothing"));
        } catch (RuntimeException e) {
            LOG.warn("Nor can it be kept that it did: {}", e.getMessage());
        }
    }

    void visit(UUID source) {
        var due = visits.due(source);
        var kind = due.flatMap(it -> kinds.named(it.kind()));
        if (kind.isEmpty()) {
            return;
        }
        var settings = new HashMap<>(due.get().known());
        try {
            settings.putAll(secrets.of(source));
            var visit = new Visit(settings, due.get().left(), false, clock.instant());
            room.during(() -> keep(source, kind.get().visit(visit)));
        } catch (Unfetched e) {
            keeping.failed(source, e);
        } catch (RuntimeException e) {
            LOG.warn("A visit to source {} ended badly", source, e);
            broken(source);
        }
    }

    private void keep(UUID source, Haul haul) {
        pen.acquireUninterruptibly();
        try {
            keeping.keep(source, haul);
        } finally {
            pen.release();
        }
    }
}
