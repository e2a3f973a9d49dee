package folkmoot.people.leaving;

import folkmoot.people.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people itself keeps about somebody, for them to take along.
@Repository
class Own {

    private static final String PERSON =
            """
            SELECT handle, name, email, about, state, theme, joined_at, email_confirmed_at,
                   password IS NOT NULL AS has_password,
                   (SELECT string_agg(f.handle, ' ') FROM people.former_handle f WHERE f.person = id) AS former_handles
            FROM people.person WHERE id = :person
            """;
    private static final String HATS =
            "SELECT hat, granted_at, withdrawn_at FROM people.hat WHERE person = :person ORDER BY granted_at";
    private static final String FOLLOWS =
            """
            SELECT handle, name, since FROM people.follow JOIN people.person ON id = followed
            WHERE follower = :person ORDER BY since
            """;
    private static final String BLOCKS =
            """
            SELECT handle, name, since FROM people.block JOIN people.person ON id = blocked
            WHERE blocker = :person ORDER BY since
            """;
    private static final String SESSIONS =
            "SELECT browser, started_at, seen_at FROM people.session WHERE person = :person ORDER BY started_at";

    private final JdbcClient sql;

    Own(JdbcClient sql) {
        this.sql = sql;
    }

    Map<String, List<Map<String, Object>>> of(PersonId person) {
        return Map.of(
                "person", rows(PERSON, person),
                "hats", rows(HATS, person),
                "follows", rows(FOLLOWS, person),
                "blocks", rows(BLOCKS, person),
                "sessions", rows(SESSIONS, person));
    }

    private List<Map<String, Object>> rows(String which, PersonId person) {
        return sql.sql(which).param("person", person.value()).query().listOfRows();
    }
}
