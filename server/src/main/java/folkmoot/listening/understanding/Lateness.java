package folkmoot.listening.understanding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
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

    // Strangers who give an older date do not make us count all that was ever said.
    private static final Duration BELIEVED = Duration.ofDays(64);

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

    /// These are known now, where the trends have come this far.
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(Collection<Unread> all, Instant reached) {
        var early = reached.minus(BELIEVED);
        all.stream()
                .filter(it -> !it.strange() || it.saidAt().isAfter(early))
                .map(Unread::saidAt)
                .min(Comparator.naturalOrder())
                .ifPresent(this::came);
    }

    /// What was said at that time was not known before, or is known otherwise.
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(Instant at) {
        sql.sql(CAME).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
