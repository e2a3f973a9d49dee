package folkmoot.moderation.decision;

import folkmoot.governance.Suspensions;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is suspended.
@Repository
class Suspended implements Suspensions {

    private static final String AMONG =
            """
            SELECT object FROM moderation.decision
            WHERE object = ANY(:people) AND effect = 'suspend' AND detail <> 'reports' AND ended_at IS NULL AND (until IS NULL OR until > :now)
            """;

    private final JdbcClient sql;

    Suspended(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<PersonId> among(Collection<PersonId> people, Instant now) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        sql.sql(AMONG)
                                .param(
                                        "people",
                                        people.stream().map(PersonId::value).toArray(UUID[]::new))
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                                .list());
    }
}
