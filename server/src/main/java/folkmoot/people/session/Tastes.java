package folkmoot.people.session;

import folkmoot.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Light or dark, as members want it wherever they sign in.
@Repository
public class Tastes {

    private static final String THEME = "SELECT theme FROM people.person WHERE id = :id";
    private static final String KEEP = "UPDATE people.person SET theme = :theme WHERE id = :id";

    private final JdbcClient sql;

    Tastes(JdbcClient sql) {
        this.sql = sql;
    }

    /// `light`, `dark`, or empty for what each device prefers.
    String theme(PersonId person) {
        return sql.sql(THEME).param("id", person.value()).query(String.class).single();
    }

    public void keep(PersonId person, String theme) {
        sql.sql(KEEP).param("theme", theme).param("id", person.value()).update();
    }
}
