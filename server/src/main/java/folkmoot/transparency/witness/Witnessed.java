package folkmoot.transparency.witness;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.note.Checkpoint;

/// What was cosigned last, by origin.
@Repository
class Witnessed {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('transparency.witnessed', 0))";
    private static final String LATEST =
            "SELECT text FROM transparency.witnessed WHERE origin = :origin";
    private static final String KEEP =
            """
            INSERT INTO transparency.witnessed (origin, size, text, at) VALUES (:origin, :size, :text, :at)
            ON CONFLICT (origin) DO UPDATE
            SET size = excluded.size, text = excluded.text, at = excluded.at
            """;

    private final JdbcClient sql;

    Witnessed(JdbcClient sql) {
        this.sql = sql;
    }

    void alone() {
        sql.sql(ALONE).query().singleRow();
    }

    Optional<Checkpoint> latest(String origin) {
        return sql.sql(LATEST)
                .param("origin", origin)
                .query(String.class)
                .optional()
                .map(Checkpoint::parse);
    }

    void keep(Checkpoint it, Instant at) {
        sql.sql(KEEP)
                .param("origin", it.origin())
                .param("size", it.size())
                .param("text", it.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
