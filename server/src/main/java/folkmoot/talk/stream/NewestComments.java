package folkmoot.talk.stream;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The newest visible comments of the whole place, one for each post.
@Repository
class NewestComments {

    // Of the last fifty, the newest per post: a busy thread takes one line, not all.
    private static final String LATEST =
            """
            SELECT id, title, body, language FROM (
                SELECT DISTINCT ON (post.id) comment.id, post.title, comment.body,
                       comment.language, comment.posted_at
                FROM (SELECT * FROM talk.comment WHERE state = 'visible'
                      ORDER BY posted_at DESC, id DESC LIMIT 50) comment
                JOIN talk.post ON post.id = comment.post AND post.state = 'visible'
                ORDER BY post.id, comment.posted_at DESC) latest
            ORDER BY posted_at DESC, id DESC LIMIT :limit
            """;

    private final JdbcClient sql;

    NewestComments(JdbcClient sql) {
        this.sql = sql;
    }

    List<LatestView> latest(int limit) {
        return sql.sql(LATEST).param("limit", limit).query(LatestView.class).list();
    }
}
