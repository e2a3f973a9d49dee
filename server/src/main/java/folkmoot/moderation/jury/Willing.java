package folkmoot.moderation.jury;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is willing to be drawn, as rows.
@Repository
class Willing {

    private static final String ADD =
            "INSERT INTO moderation.juror (person, since) VALUES (:person, :now) ON CONFLICT DO NOTHING";
    private static final String DROP = "DELETE FROM moderation.juror WHERE person = :person";
    private static final String ALL = "SELECT person FROM moderation.juror";
    private static final String IS =
            "SELECT EXISTS (SELECT FROM moderation.juror WHERE person = :person)";

    private final JdbcClient sql;

    Willing(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PersonId person, Instant now) {
        sql.sql(ADD)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(PersonId person) {
        sql.sql(DROP).param("person", person.value()).update();
    }

    Set<PersonId> all() {
        return new HashSet<>(
                sql.sql(ALL).query((row, _) -> new PersonId(row.getObject(1, UUID.class))).list());
    }

    boolean is(PersonId person) {
        return sql.sql(IS).param("person", person.value()).query(Boolean.class).single();
    }
}
