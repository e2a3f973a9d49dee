package folkmoot.search.document;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far each backlog has come.
@Repository
class Backlogs {

    private static final String BEGIN =
            """
            INSERT INTO search.backlog (name, reached) VALUES (:name, '00000000-0000-0000-0000-000000000000')
            ON CONFLICT (name) DO NOTHING
            """;
    private static final String REACHED =
            "SELECT reached FROM search.backlog WHERE name = :name AND NOT done FOR UPDATE";
    private static final String MOVE =
            "UPDATE search.backlog SET reached = :reached WHERE name = :name";
    private static final String END = "UPDATE search.backlog SET done = true WHERE name = :name";

    private final JdbcClient sql;

    Backlogs(JdbcClient sql) {
        this.sql = sql;
    }

    /// Empty when it is done. Locks it.
    Optional<UUID> reached(String name) {
        sql.sql(BEGIN).param("name", name).update();
        return sql.sql(REACHED).param("name", name).query(UUID.class).optional();
    }

    void move(String name, UUID reached) {
        sql.sql(MOVE).param("reached", reached).param("name", name).update();
    }

    void end(String name) {
        sql.sql(END).param("name", name).update();
    }
}
