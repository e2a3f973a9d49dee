package folkmoot.governance.letter;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who wants no letters about votes.
@Repository
public class Silences implements Erasable {

    private static final String ADD =
            "INSERT INTO governance.silence (person) VALUES (:person) ON CONFLICT DO NOTHING";
    private static final String REMOVE = "DELETE FROM governance.silence WHERE person = :person";
    private static final String HAS =
            "SELECT EXISTS (SELECT FROM governance.silence WHERE person = :person)";
    private static final String ALL = "SELECT person FROM governance.silence";

    private final JdbcClient sql;

    Silences(JdbcClient sql) {
        this.sql = sql;
    }

    public void set(PersonId person, boolean silent) {
        sql.sql(silent ? ADD : REMOVE).param("person", person.value()).update();
    }

    public boolean has(PersonId person) {
        return sql.sql(HAS).param("person", person.value()).query(Boolean.class).single();
    }

    Set<PersonId> all() {
        return new HashSet<>(
                sql.sql(ALL).query((row, _) -> new PersonId(row.getObject(1, UUID.class))).list());
    }

    @Override
    public void erase(PersonId person) {
        set(person, false);
    }
}
