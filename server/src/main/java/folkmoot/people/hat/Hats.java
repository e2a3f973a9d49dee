package folkmoot.people.hat;

import folkmoot.people.Hat;
import folkmoot.people.PersonId;
import folkmoot.people.Speakers;
import folkmoot.people.Term;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Hats as they were granted and withdrawn.
@Repository
class Hats implements Speakers {

    private static final String GRANT =
            """
            INSERT INTO people.hat (person, hat, granted_at, granted_by)
            VALUES (:person, :hat, :now, :by)
            ON CONFLICT (person, hat) WHERE withdrawn_at IS NULL DO NOTHING
            """;
    private static final String WITHDRAW =
            """
            UPDATE people.hat SET withdrawn_at = :now
            WHERE person = :person AND hat = :hat AND withdrawn_at IS NULL
            """;
    private static final String LEADS =
            "SELECT person FROM people.hat WHERE hat = 'lead' AND withdrawn_at IS NULL FOR UPDATE";
    private static final String ALONE =
            """
            SELECT count(*) = 1 AND bool_or(person = :person) FROM people.hat
            WHERE hat = 'lead' AND withdrawn_at IS NULL
            """;
    private static final String OF =
            """
            SELECT hat, granted_at, withdrawn_at FROM people.hat
            WHERE person = :person ORDER BY granted_at, hat
            """;

    private static final String TERMS =
            """
            SELECT person, granted_at AS since, coalesce(withdrawn_at, '9000-01-01T00:00:00Z') AS until
            FROM people.hat WHERE hat IN ('staff', 'lead')
            """;

    private final JdbcClient sql;

    Hats(JdbcClient sql) {
        this.sql = sql;
    }

    boolean grant(PersonId person, Hat hat, @Nullable PersonId by, Instant now) {
        return sql.sql(GRANT)
                        .param("person", person.value())
                        .param("hat", hat.word())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                        .update()
                > 0;
    }

    boolean withdraw(PersonId person, Hat hat, Instant now) {
        return sql.sql(WITHDRAW)
                        .param("person", person.value())
                        .param("hat", hat.word())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Only what somebody gave; what members gave by a vote stays.
    boolean withdrawGiven(PersonId person, Hat hat, Instant now) {
        return sql.sql(WITHDRAW + " AND granted_by IS NOT NULL")
                        .param("person", person.value())
                        .param("hat", hat.word())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// How many leads there are; the rows are locked so that the last two cannot leave at once.
    int leads() {
        return sql.sql(LEADS).query((_, _) -> true).list().size();
    }

    /// Whether this person leads, and nobody else.
    boolean leadsAlone(PersonId person) {
        return sql.sql(ALONE).param("person", person.value()).query(Boolean.class).single();
    }

    List<WornView> of(PersonId person) {
        return sql.sql(OF)
                .param("person", person.value())
                .query((row, _) ->
                        new WornView(
                                Hat.of(row.getString("hat")),
                                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                                instant(row.getObject("withdrawn_at", OffsetDateTime.class))))
                .list();
    }

    @Override
    public List<Term> terms() {
        return sql.sql(TERMS).query(Term.class).list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
