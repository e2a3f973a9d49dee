package folkmoot.listening.bringing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Imports and how far they are.
@Repository
class Runs {

    private static final String UNFINISHED =
            """
            SELECT id, source, report, read, taken, known, rejected, report_bytes
            FROM listening.import_run
            WHERE sha256 = :sha256 AND mapping = :mapping AND finished_at IS NULL
            ORDER BY started_at DESC LIMIT 1
            """;
    private static final String BEGIN =
            """
            INSERT INTO listening.import_run
                (id, source, file, sha256, mapping, records, report, started_at, changed_at)
            VALUES (:id, :source, :file, :sha256, :mapping, :records, :report, :now, :now)
            """;
    private static final String ADVANCE =
            """
            UPDATE listening.import_run
            SET read = :read, taken = :taken, known = :known, rejected = :rejected,
                report_bytes = :bytes, changed_at = :now
            WHERE id = :id AND read < :read
            """;
    private static final String FINISH =
            "UPDATE listening.import_run SET finished_at = :now WHERE id = :id";

    private final JdbcClient sql;

    Runs(JdbcClient sql) {
        this.sql = sql;
    }

    /// An import of the same file, read the same way, that was interrupted.
    Optional<Run> unfinished(Plan plan) {
        return sql.sql(UNFINISHED)
                .param("sha256", plan.sha256())
                .param("mapping", plan.reading())
                .query(Run.class)
                .optional();
    }

    void begin(Run run, Plan plan, Instant now) {
        sql.sql(BEGIN)
                .param("id", run.id())
                .param("source", run.source())
                .param("file", plan.file().path().getFileName().toString())
                .param("sha256", plan.sha256())
                .param("mapping", plan.reading())
                .param("records", plan.columns().rows())
                .param("report", run.report())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Fails when another process brings the same file in and is as far.
    void advance(Run run, Instant now) {
        var moved =
                sql.sql(ADVANCE)
                        .param("read", run.read())
                        .param("taken", run.taken())
                        .param("known", run.known())
                        .param("rejected", run.rejected())
                        .param("bytes", run.reportBytes())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", run.id())
                        .update();
        if (moved == 0) {
            throw new IllegalArgumentException(
                    "This file is being brought in by another process; let that one end");
        }
    }

    void finish(Run run, Instant now) {
        sql.sql(FINISH).param("now", now.atOffset(ZoneOffset.UTC)).param("id", run.id()).update();
    }
}
