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
            SELECT count(DISTINCT object) FILTER (WHERE object <> :object) AS elsewhere,
                   coalesce(bool_or(object = :object), false) AS here
            FROM moderation.saying WHERE words = :words AND said_at BETWEEN :since AND :now
            """;
    private static final String FORGET = "DELETE FROM moderation.saying WHERE said_at < :before";

    private final JdbcClient sql;

    Sayings(JdbcClient sql) {
        this.sql = sql;
    }

    /// In how many other places the same was said, and whether it was said in this one.
    record Said(int elsewhere, boolean here) {}

    /// Remembers that this was said; answers where it was said before, since then.
    Said said(byte[] words, UUID object, Instant now, Instant since) {
        return sql.sql(SAY)
                .param("words", words)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("object", object)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Said.class)
                .single();
    }

    void forget(Instant before) {
        sql.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
