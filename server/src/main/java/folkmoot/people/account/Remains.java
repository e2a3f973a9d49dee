package folkmoot.people.account;

import folkmoot.people.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is left of erased persons: a row that other rows can still point to.
@Repository
class Remains {

    // Hats stay: that the brand spoke here is the place's history, not the person's.
    private static final List<String> EMPTY =
            List.of(
                    "DELETE FROM people.link WHERE person = :person",
                    "DELETE FROM people.former_handle WHERE person = :person",
                    "DELETE FROM people.follow WHERE follower = :person OR followed = :person",
                    "DELETE FROM people.block WHERE blocker = :person OR blocked = :person",
                    """
                    UPDATE people.person
                    SET handle = 'erased_' || substr(md5(random()::text), 1, 16), name = '', email = NULL,
                        email_confirmed_at = NULL, password = NULL, about = '', picture = NULL,
                        theme = '', state = 'erased'
                    WHERE id = :person
                    """);

    private final JdbcClient sql;

    Remains(JdbcClient sql) {
        this.sql = sql;
    }

    void empty(PersonId person) {
        EMPTY.forEach(it -> sql.sql(it).param("person", person.value()).update());
    }
}
