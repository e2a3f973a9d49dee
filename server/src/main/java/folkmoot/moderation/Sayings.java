package folkmoot.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which words were said lately, as hashes.
@Repository
class Sayings {

    private static final String SAY =
            """
            WITH new AS (INSERT INTO moderation.saying (words, said_at, object) VALUES (:words, :now, :object))
            SELECT count(*) FROM moderation.saying
            WHERE words = :words AND said_at BETWEEN :since AND :now AND object <> :object
            """;
    private static final String FORGET = "DELETE FROM moderation.saying WHERE said_at < :before";

    private final JdbcClient sql;

    Sayings(JdbcClient sql) {
        this.sql = sql;
    }

    /// Remembers that this was said; answers how often it was said before, since then.
    int said(byte[] words, UUID object, Instant now, Instant since) {
        return sql.sql(SAY)
                .param("words", words)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("object", object)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void forget(Instant before) {
        sql.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
