package folkmoot.listening.understanding;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the trends that something changed which they have counted already.
@Repository
class Lateness {

    private static final String CAME =
            """
            UPDATE listening.trend_state
            SET stale = CASE WHEN reached > :at THEN least(stale, :at) ELSE stale END,
                stales = stales + CASE WHEN reached > :at THEN 1 ELSE 0 END
            """;

    private static final String HOLD = "SELECT reached FROM listening.trend_state FOR UPDATE";

    private final JdbcClient sql;

    Lateness(JdbcClient sql) {
        this.sql = sql;
    }

    /// From now until the end of the transaction. Has to come before mentions are locked. Answers
    /// how far the trends have come.
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant hold() {
        return sql.sql(HOLD).query(Instant.class).single();
    }

    /// What was said at that time was not known before, or is known otherwise.
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(Instant at) {
        sql.sql(CAME).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
