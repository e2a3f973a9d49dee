package folkmoot.listening.understanding;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the place has learnt of spam.
@Repository
class SenseRows {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('listening.spam_sense')) IS NULL";
    private static final String DECISIONS =
            "SELECT coalesce((SELECT decisions FROM listening.spam_sense), 0)";
    private static final String STATE = "SELECT state FROM listening.spam_sense";
    private static final String KEEP =
            """
            INSERT INTO listening.spam_sense (state, decisions) VALUES (:state, :decisions)
            ON CONFLICT (single) DO UPDATE SET state = excluded.state, decisions = excluded.decisions
            """;

    private final JdbcClient sql;

    SenseRows(JdbcClient sql) {
        this.sql = sql;
    }

    void alone() {
        sql.sql(ALONE).query(Boolean.class).single();
    }

    long decisions() {
        return sql.sql(DECISIONS).query(Long.class).single();
    }

    byte @Nullable [] state() {
        return sql.sql(STATE).query(byte[].class).optional().orElse(null);
    }

    void keep(byte[] state, long decisions) {
        sql.sql(KEEP).param("state", state).param("decisions", decisions).update();
    }
}
