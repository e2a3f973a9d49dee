package folkmoot.site;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
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
    private static final long MANY = 5_000;

    private static final String THERE =
            "SELECT count(*) FROM (SELECT FROM %s LIMIT :most) AS counted";
    private static final String NOTE =
            """
            INSERT INTO site.deferred_index (name, definition)
            SELECT :name, pg_get_indexdef(there.oid)
            FROM (SELECT to_regclass(:name)::oid AS oid) AS there
            WHERE there.oid IS NOT NULL
            ON CONFLICT (name) DO NOTHING
            """;
    private static final String KNOWN = "SELECT to_regclass('site.deferred_index') IS NOT NULL";
    private static final String COUNT = "SELECT count(*) FROM site.deferred_index";
    private static final String NEXT =
            """
            SELECT name, definition, to_regclass(name) IS NOT NULL AS made
            FROM site.deferred_index ORDER BY name LIMIT 1 FOR UPDATE
            """;
    private static final String FORGET = "DELETE FROM site.deferred_index WHERE name = :name";

    private record Left(String name, String definition, boolean made) {}

    /// For as long as indexes are left out; closed, they are made.
    public interface Deferral extends AutoCloseable {

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
    /// process has the place open: its readers would wait.
    @Transactional(propagation = Propagation.NEVER)
    public Deferral defer(long coming, Consumer<String> tell) {
        if (coming >= MANY && neighbourhood.alone()) {
            transaction.executeWithoutResult(_ ->
                    tables.stream()
                            .filter(it -> there(it.table(), coming) < coming)
                            .flatMap(it -> it.indexes().stream())
                            .forEach(this::leaveOut));
        }
        return () -> make(source, tell);
    }

    private long there(String table, long most) {
        return sql.sql(THERE.formatted(table)).param("most", most).query(Long.class).single();
    }

    private void leaveOut(String index) {
        sql.sql(NOTE).param("name", index).update();
        sql.sql("DROP INDEX IF EXISTS " + index).update();
    }

    /// Makes what was left out, one after the other, each in a transaction of its own. Processes
    /// that do so at once share the work. Nothing happens where nothing was left out, or where
    /// there are no tables yet.
    public static void make(DataSource source, Consumer<String> tell) {
        var sql = JdbcClient.create(source);
        if (!sql.sql(KNOWN).query(Boolean.class).single()) {
            return;
        }
        var count = sql.sql(COUNT).query(Long.class).single();
        if (count == 0) {
            return;
        }
        tell.accept("Making %d indexes …".formatted(count));
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        while (Boolean.TRUE.equals(transaction.execute(_ -> makeOne(sql)))) {
            // The next one.
        }
    }

    private static boolean makeOne(JdbcClient sql) {
        var next = sql.sql(NEXT).query(Left.class).optional();
        next.ifPresent(it -> {
            if (!it.made()) {
                sql.sql(it.definition()).update();
            }
            sql.sql(FORGET).param("name", it.name()).update();
        });
        return next.isPresent();
    }
}
