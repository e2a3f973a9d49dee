package folkmoot.talk.comment;

import folkmoot.people.PersonId;
import folkmoot.talk.Authors;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who wrote what, as rows.
@Repository
class Bylines implements Authors {

    private static final String OF =
            """
            SELECT id, author FROM talk.post WHERE id = ANY(:ids) AND author IS NOT NULL
            UNION ALL SELECT id, author FROM talk.comment WHERE id = ANY(:ids)
            """;

    private final JdbcClient sql;

    Bylines(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, PersonId> of(Collection<UUID> postsAndComments) {
        var all = new HashMap<UUID, PersonId>();
        sql.sql(OF)
                .param("ids", postsAndComments.toArray(UUID[]::new))
                .query(row -> {
                    all.put(
                            row.getObject("id", UUID.class),
                            new PersonId(row.getObject("author", UUID.class)));
                });
        return all;
    }
}
