package folkmoot.talk.post;

import folkmoot.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose words wait, posts or comments.
@Repository
class StillWaiting {

    private static final String AUTHORS =
            """
            SELECT author FROM talk.post WHERE state = 'waiting' AND author > :last
            UNION SELECT author FROM talk.comment WHERE state = 'waiting' AND author > :last
            ORDER BY author LIMIT :limit
            """;

    private final JdbcClient sql;

    StillWaiting(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order of their ids, those after `last`.
    List<PersonId> authors(PersonId last, int limit) {
        return sql
                .sql(AUTHORS)
                .param("last", last.value())
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
