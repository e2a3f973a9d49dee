package folkmoot.site.cache;

import folkmoot.site.Neighbourhood;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells the other processes of this place what was dropped, and hears it from them
/// (LISTEN/NOTIFY).
///
/// What was dropped is told in bundles by a thread of its own, not in the transaction that dropped
/// it: NOTIFY takes a lock at commit that would let only one transaction at a time reach the disk.
/// A process that dies in between leaves the others with pages that are at most ten minutes old.
@Repository
class Neighbours implements Neighbourhood {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
    private static final String CHANNEL = "folkmoot_pages";
    private static final String LISTEN = "LISTEN " + CHANNEL;
    // Sessions of other accounts do not say what they do; those of no account are PostgreSQL's own.
    private static final String ALONE =
            """
            SELECT count(*) FILTER (WHERE pid = :me AND query = :listen) = 1
                   AND count(*) FILTER (WHERE pid <> :me AND usesysid IS NOT NULL
                                          AND query IN (:listen, '<insufficient privilege>')) = 0
            FROM pg_stat_activity WHERE datname = current_database()
            """;
    private static final int BEGINNING = 5;
    private static final int BUNDLE = 7_000;
    private static final int PAUSE = 50;

    private final RenderedPages pages;
    private final DataSource database;
    private final String me = UUID.randomUUID().toString();
    private final BlockingQueue<String> untold = new LinkedBlockingQueue<>();
    private volatile boolean going = true;
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile int session;

    Neighbours(RenderedPages pages, DataSource database) {
        this.pages = pages;
        this.database = database;
        pages.onAnnounce(untold::add);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("tells-neighbours").start(this::tell);
        Thread.ofVirtual().name("hears-neighbours").start(this::hear);
    }

    @PreDestroy
    void end() throws SQLException {
        going = false;
        if (!allTold()) {
            try (var connection = database.getConnection()) {
                tellAll(connection);
            }
        }
    }

    private void tell() {
        while (going) {
            try {
                var first = untold.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    untold.add(first);
                    Thread.sleep(PAUSE);
                    if (!going) {
                        return;
                    }
                    try (var connection = database.getConnection()) {
                        tellAll(connection);
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException e) {
                LOG.warn("Other processes were not told what changed: {}", e.getMessage());
            }
        }
    }

    // A process that ends waits for what is being told, but needs no database when nothing is.
    private synchronized boolean allTold() {
        return untold.isEmpty();
    }

    private synchronized void tellAll(Connection connection) throws SQLException {
        var tags = new ArrayList<String>();
        untold.drainTo(tags);
        var bundle = new StringBuilder();
        for (var tag : tags.stream().distinct().toList()) {
            if (bundle.length() + tag.length() > BUNDLE) {
                notify(connection, bundle);
                bundle.setLength(0);
            }
            bundle.append('\n').append(tag);
        }
        notify(connection, bundle);
    }

    private void notify(Connection connection, CharSequence bundle) throws SQLException {
        if (bundle.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, me + bundle);
            statement.execute();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /// Each process of the place listens, and does nothing else on that connection.
    @Override
    public boolean alone() {
        try {
            return listening.await(BEGINNING, TimeUnit.SECONDS)
                    && JdbcClient.create(database)
                            .sql(ALONE)
                            .param("me", session)
                            .param("listen", LISTEN)
                            .query(Boolean.class)
                            .single();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hear() {
        while (going) {
            try (var connection = database.getConnection()) {
                var notices = connection.unwrap(PGConnection.class);
                session = notices.getBackendPID();
                connection.createStatement().execute(LISTEN);
                listening.countDown();
                pages.dropAll();
                hear(notices);
            } catch (SQLException e) {
                if (going) {
                    LOG.warn("Listening for other processes again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (going) {
            for (var notice : connection.getNotifications(500)) {
                var lines = notice.getParameter().split("\n");
                for (var i = 1; i < lines.length && !lines[0].equals(me); i++) {
                    pages.dropHere(lines[i]);
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
