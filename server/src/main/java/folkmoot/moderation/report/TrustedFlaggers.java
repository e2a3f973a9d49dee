package folkmoot.moderation.report;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Those whose reports come first.
@Repository
class TrustedFlaggers implements Erasable {

    private static final String ADD =
            """
            INSERT INTO moderation.trusted_flagger (person, since) VALUES (:person, :now) ON CONFLICT DO NOTHING
            """;
    private static final String REMOVE =
            "DELETE FROM moderation.trusted_flagger WHERE person = :person";
    private static final String ALL =
            "SELECT person FROM moderation.trusted_flagger ORDER BY since, person";
    private static final String IS =
            "SELECT EXISTS (SELECT FROM moderation.trusted_flagger WHERE person = :person)";

    private final JdbcClient sql;

    TrustedFlaggers(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when they are one already.
    boolean add(PersonId person, Instant now) {
        return sql.sql(ADD)
                        .param("person", person.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean remove(PersonId person) {
        return sql.sql(REMOVE).param("person", person.value()).update() > 0;
    }

    List<PersonId> all() {
        return sql.sql(ALL).query(UUID.class).list().stream().map(PersonId::new).toList();
    }

    boolean is(PersonId person) {
        return sql.sql(IS).param("person", person.value()).query(Boolean.class).single();
    }

    @Override
    public void erase(PersonId person) {
        remove(person);
    }
}
