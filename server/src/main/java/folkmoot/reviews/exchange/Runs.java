package folkmoot.reviews.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Imports and how far they are.
@Repository
class Runs {

    // One import stores at a time: what one brings in, the other knows.
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('reviews.import')) IS NULL";
    // Until the next transaction that is waited for is on the disk, this one may be lost.
    private static final String UNHURRIED =
            "SELECT set_config('synchronous_commit', 'off', true) IS NULL";
    private static final String UNFINISHED =
            """
            SELECT id, report, read, shown, held, known, rejected, report_bytes
            FROM reviews.import_run
            WHERE sha256 = :sha256 AND mapping = :mapping AND origin = :origin AND finished_at IS NULL
            ORDER BY started_at DESC LIMIT 1
            """;
    private static final String BEGIN =
            """
            INSERT INTO reviews.import_run
                (id, file, bytes, sha256, mapping, origin, records, report, entry, started_at, changed_at)
            VALUES (:id, :file, :bytes, :sha256, :mapping, :origin, :records, :report, :entry, :now, :now)
            """;
    private static final String ADVANCE =
            """
            UPDATE reviews.import_run
            SET read = :read, shown = :shown, held = :held, known = :known, rejected = :rejected,
                report_bytes = :bytes, changed_at = :now
            WHERE id = :id
            """;
    private static final String FINISH =
            "UPDATE reviews.import_run SET finished_at = :now WHERE id = :id";

    private final JdbcClient sql;

    Runs(JdbcClient sql) {
        this.sql = sql;
    }

    void alone() {
        sql.sql(ALONE).query(Boolean.class).single();
    }

    /// Nobody waits until the running transaction is on the disk.
    void unhurried() {
        sql.sql(UNHURRIED).query(Boolean.class).single();
    }

    /// An import of the same file, read the same way, that was interrupted.
    Optional<Run> unfinished(Plan plan) {
        return sql.sql(UNFINISHED)
                .param("sha256", plan.sha256())
                .param("mapping", plan.reading())
                .param("origin", plan.origin())
                .query(Run.class)
                .optional();
    }

    void begin(Run run, Plan plan, long entry, Instant now) {
        sql.sql(BEGIN)
                .param("id", run.id())
                .param("file", plan.file().path().getFileName().toString())
                .param("bytes", plan.bytes())
                .param("sha256", plan.sha256())
                .param("mapping", plan.reading())
                .param("origin", plan.origin())
                .param("records", plan.columns().rows())
                .param("report", run.report())
                .param("entry", entry)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void advance(Run run, Instant now) {
        sql.sql(ADVANCE)
                .param("read", run.read())
                .param("shown", run.shown())
                .param("held", run.held())
                .param("known", run.known())
                .param("rejected", run.rejected())
                .param("bytes", run.reportBytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", run.id())
                .update();
    }

    void finish(Run run, Instant now) {
        sql.sql(FINISH).param("now", now.atOffset(ZoneOffset.UTC)).param("id", run.id()).update();
    }
}
