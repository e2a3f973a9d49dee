package folkmoot.listening.webmention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pages that somebody said mention one of ours, until somebody looked.
@Repository
class Tellings {

    private static final String ADD =
            """
            INSERT INTO listening.webmention (source, target, told_at, due_at)
            SELECT :source, :target, :now, :now
            WHERE (SELECT count(*) FROM (SELECT 1 FROM listening.webmention LIMIT :most) AS waiting) < :most
            ON CONFLICT (source, target) DO UPDATE SET told_at = :now, due_at = :now, tries = 0
            """;
    private static final String NEXT =
            """
            UPDATE listening.webmention SET due_at = :later, tries = tries + 1
            WHERE (source, target) IN (
                SELECT source, target FROM listening.webmention WHERE due_at <= :now
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING source, target, told_at, tries
            """;
    private static final String DONE =
            """
            DELETE FROM listening.webmention
            WHERE source = :source AND target = :target AND told_at = :told
            """;

    /// What was told, and how often somebody tried to look.
    record Told(String source, String target, Instant toldAt, int tries) {}

    private final JdbcClient sql;

    Tellings(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when too many wait already.
    boolean add(String source, String target, int most, Instant now) {
        return sql.sql(ADD)
                        .param("source", source)
                        .param("target", target)
                        .param("most", most)
                        .param("now", at(now))
                        .update()
                > 0;
    }

    /// One to look at now; somebody else's again after a while.
    Optional<Told> next(Instant now, Instant later) {
        return sql.sql(NEXT)
                .param("now", at(now))
                .param("later", at(later))
                .query(Told.class)
                .optional();
    }

    /// What was told again meanwhile stays.
    void done(Told it) {
        sql.sql(DONE)
                .param("source", it.source())
                .param("target", it.target())
                .param("told", at(it.toldAt()))
                .update();
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
