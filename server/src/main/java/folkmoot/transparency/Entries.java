package folkmoot.transparency;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The log as rows that the database refuses to change.
@Repository
class Entries implements Log {

    private static final String APPEND =
            """
            INSERT INTO transparency.entry (at, act, object, subject, decider, rule, reason)
            VALUES (:at, :act, :object, :subject, :decider, :rule, :reason)
            RETURNING index
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Entries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(Entry entry) {
        return sql.sql(APPEND)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("act", entry.act().name().toLowerCase(Locale.ROOT))
                .param("object", entry.object())
                .param("subject", entry.subject())
                .param("decider", entry.decider().name().toLowerCase(Locale.ROOT))
                .param("rule", entry.rule())
                .param("reason", entry.reason())
                .query(Long.class)
                .single();
    }
}
