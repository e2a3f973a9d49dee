package folkmoot.moderation.decision;

import folkmoot.moderation.Turns;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Turns as locks that end with the transaction, in whatever process it runs.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ObjectTurns implements Turns {

    private static final String TAKE =
            """
            SELECT pg_advisory_xact_lock(hashtextextended('moderation.object ' || object, 0)) IS NULL
            FROM (SELECT DISTINCT object FROM unnest(:objects::uuid[]) AS object ORDER BY object) AS one
            """;

    /// What somebody has to do with that is not decided yet, and they themselves: reports of theirs
    /// are decided in their turn.
    private static final String OPEN =
            """
            SELECT object FROM moderation.decision
            WHERE person = :person
              AND (ended_at IS NULL
                   OR EXISTS (SELECT FROM moderation.appeal WHERE decision = decision.id AND outcome IS NULL))
            UNION
            SELECT object FROM moderation.matter
            WHERE settled_at IS NULL AND object IS NOT NULL
              AND (:person IN (person, first, claimed_by) OR :person = ANY (passed))
            UNION
            SELECT :person
            """;

    private final JdbcClient sql;

    ObjectTurns(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void take(UUID object) {
        take(List.of(object));
    }

    @Override
    public void take(Collection<UUID> objects) {
        if (!objects.isEmpty()) {
            sql.sql(TAKE)
                    .param("objects", objects.toArray(UUID[]::new))
                    .query(Boolean.class)
                    .list();
        }
    }

    /// For somebody who leaves.
    void takeAll(UUID person) {
        take(sql.sql(OPEN).param("person", person).query(UUID.class).list());
    }
}
