package folkmoot.people.profile;

import folkmoot.people.Directory;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Members by their handles.
@Repository
class ListedMembers implements Directory {

    private static final String FROM =
            """
            SELECT handle FROM people.person WHERE state = 'member' AND handle >= :first
            ORDER BY handle LIMIT :limit
            """;
    private static final String MILESTONES =
            """
            SELECT handle FROM (SELECT handle, row_number() OVER (ORDER BY handle) AS place
                                FROM people.person WHERE state = 'member') numbered
            WHERE (place - 1) % :every = 0 ORDER BY handle
            """;

    private final JdbcClient sql;

    ListedMembers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> from(String first, int limit) {
        return sql.sql(FROM).param("first", first).param("limit", limit).query(String.class).list();
    }

    @Override
    public List<String> milestones(int every) {
        return sql.sql(MILESTONES).param("every", every).query(String.class).list();
    }
}
