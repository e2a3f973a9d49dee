package folkmoot.listening.understanding;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the trends that something changed which they have counted already. From then on, until the
/// end of the transaction, they do not move.
@Repository
public class Lateness {

    private static final String CAME =
            """
            UPDATE listening.trend_state
            SET stale = CASE WHEN reached > :at THEN least(stale, :at) ELSE stale END,
                stales = stales + CASE WHEN reached > :at THEN 1 ELSE 0 END
            """;

    private final JdbcClient sql;

    Lateness(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was said at that time was not known before, or is known otherwise.
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(Instant at) {
        sql.sql(CAME).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
