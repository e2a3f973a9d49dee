package folkmoot.people.guest;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Those who have not confirmed yet.
@Repository
class Unconfirmed {

    private static final String TO_REMIND =
            """
            SELECT id FROM people.person
            WHERE state = 'unconfirmed' AND reminded_at IS NULL AND joined_at < :before
            ORDER BY joined_at LIMIT 100
            """;
    private static final String REMINDED =
            """
            UPDATE people.person SET reminded_at = :now
            WHERE id = :id AND state = 'unconfirmed' AND reminded_at IS NULL
            """;
    private static final String TO_FORGET =
            """
            SELECT id FROM people.person WHERE state = 'unconfirmed' AND joined_at < :before
            ORDER BY joined_at LIMIT 1000
            """;

    private final JdbcClient sql;

    Unconfirmed(JdbcClient sql) {
        this.sql = sql;
    }

    List<PersonId> toRemind(Instant joinedBefore) {
        return sql
                .sql(TO_REMIND)
                .param("before", joinedBefore.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /// True for one of all who try.
    boolean reminded(PersonId person, Instant now) {
        return sql.sql(REMINDED)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", person.value())
                        .update()
                == 1;
    }

    List<PersonId> toForget(Instant joinedBefore) {
        return sql
                .sql(TO_FORGET)
                .param("before", joinedBefore.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
