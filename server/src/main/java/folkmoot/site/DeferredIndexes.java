package folkmoot.site;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Leaves indexes out while very many rows come in, and makes them at the end (docs/adr/0025).
///
/// What was left out is written down in the transaction that drops it. If the process dies before
/// it is made again, the next one to open the place makes it first.
@Repository
public class DeferredIndexes {

    // With fewer rows there is nothing to win.
    private static final long MANY = 10_000;

    // Whoever reads for longer is not waited for, and what comes after them does not wait for us.
    private static final String IMPATIENT = "SET LOCAL lock_timeout = '2s'";
    private static final String THERE =
            "SELECT count(*) FROM (SELECT FROM %s LIMIT :most) AS counted";
    // Nobody makes one between the note and the end of the index.
    private static final String LOCK = "LOCK TABLE %s IN ACCESS EXCLUSIVE MODE";
    private static final String NOTE =
            """
            INSERT INTO site.deferred_index (name, definition)
            SELECT :name, pg_get_indexdef(there.oid)
            FROM (SELECT to_regclass(:name)::oid AS oid) AS there
            WHERE there.oid IS NOT NULL
            ON CONFLICT (name) DO UPDATE SET definition = excluded.definition
            """;

    private static final String KNOWN = "SELECT to_regclass('site.deferred_index') IS NOT NULL";
    private static final String LEFT_OUT =
            "SELECT count(*) FROM site.deferred_index WHERE to_regclass(name) IS NULL";
    // However account and server are set: a large table takes its time.
    private static final String PATIENT =
            """
            SET LOCAL statement_timeout = 0;
            SET LOCAL lock_timeout = 0;
            SET LOCAL idle_in_transaction_session_timeout = 0
            """;
    private static final String NEXT =
            """
            SELECT name, definition, to_regclass(name) IS NOT NULL AS made
            FROM site.deferred_index ORDER BY name LIMIT 1 FOR UPDATE
            """;
    private static final String FORGET = "DELETE FROM site.deferred_index WHERE name = :name";

    private record Left(String name, String definition, boolean made) {}

    /// For as long as indexes are left out; closed, they are made.
    public interface Deferral extends AutoCloseable {

        /// @throws UnmadeIndex if one cannot be made
        @Override
        void close();
    }

    private final List<Deferrable> tables;
    private final Neighbourhood neighbourhood;
    private final JdbcClient sql;
    private final DataSource source;
    private final TransactionTemplate transaction;

    DeferredIndexes(
            List<Deferrable> tables,
            Neighbourhood neighbourhood,
            JdbcClient sql,
            DataSource source,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.neighbourhood = neighbourhood;
        this.sql = sql;
        this.source = source;
        this.transaction = transaction;
    }

    /// Leaves out what can be, of each table that gets more rows than it has, unless another
    /// process has the place open: its readers would wait. A table that somebody holds keeps its
    /// indexes.
    @Transactional(propagation = Propagation.NEVER)
    public Deferral defer(long coming, Consumer<String> tell) {
        if (coming >= MANY && neighbourhood.alone()) {
            tables.forEach(it -> leaveOut(it, coming, tell));
            // Whoever came in between has found nothing to make.
            if (!neighbourhood.alone()) {
                make(source, tell);
            }
        }
        return () -> make(source, tell);
    }

    private void leaveOut(Deferrable table, long coming, Consumer<String> tell) {
        try {
            transaction.executeWithoutResult(_ -> leaveOut(table, coming));
        } catch (DataAccessException e) {
            tell.accept(
                    "The indexes of %s are kept up meanwhile: %s"
                            .formatted(table.table(), e.getMostSpecificCause().getMessage()));
        }
    }

    private void leaveOut(Deferrable table, long coming) {
        var name = table.table();
        if (sql.sql(THERE.formatted(name)).param("most", coming).query(Long.class).single()
                < coming) {
            sql.sql(IMPATIENT).update();
            sql.sql(LOCK.formatted(name)).update();
            for (var index : table.indexes()) {
                if (sql.sql(NOTE).param("name", index).update() > 0) {
                    sql.sql("DROP INDEX " + index).update();
                }
            }
        }
    }

    /// For a process that serves the place: it was there unseen when somebody left something out,
    /// or they died.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void makeWhatIsLeft() {
        make(source, _ -> {});
    }

    /// Makes what was left out, one after the other, each in a transaction of its own; processes
    /// that do so at once take turns. Nothing happens where nothing was left out, or where there
    /// are no tables yet.
    ///
    /// @throws UnmadeIndex if one cannot be made
    public static void make(DataSource source, Consumer<String> tell) {
        var sql = JdbcClient.create(source);
        if (!sql.sql(KNOWN).query(Boolean.class).single()) {
            return;
        }
        var count = sql.sql(LEFT_OUT).query(Long.class).single();
        if (count > 0) {
            tell.accept("Making %d indexes …".formatted(count));
        }
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        while (Boolean.TRUE.equals(transaction.execute(_ -> makeOne(sql)))) {
            // The next one.
        }
    }

    private static boolean makeOne(JdbcClient sql) {
        sql.sql(PATIENT).update();
        var next = sql.sql(NEXT).query(Left.class).optional();
        next.ifPresent(it -> {
            if (!it.made()) {
                make(sql, it);
            }
            sql.sql(FORGET).param("name", it.name()).update();
        });
        return next.isPresent();
    }

    private static void make(JdbcClient sql, Left index) {
        try {
            sql.sql(index.definition()).update();
        } catch (DataAccessException e) {
            throw new UnmadeIndex(index.name(), e.getMostSpecificCause());
        }
    }
}
