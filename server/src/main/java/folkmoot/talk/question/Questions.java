package folkmoot.talk.question;

import folkmoot.people.PersonId;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Comments that end with a question mark and that nobody but their author replied to.
@Repository
class Questions {

    private static final String COLUMNS =
            """
            SELECT comment.id, comment.post, comment.author, comment.body, comment.posted_at,
                   comment.state <> 'visible'
                       OR EXISTS (SELECT FROM talk.comment AS reply
                                  WHERE reply.parent = comment.id AND reply.state = 'visible'
                                    AND reply.author <> comment.author) AS answered
            FROM talk.comment
            """;
    private static final String OPEN =
            "SELECT * FROM ("
                    + COLUMNS
                    + """
                    WHERE comment.state = 'visible' AND rtrim(comment.body) LIKE '%?' AND comment.posted_at > :since
                      AND NOT EXISTS (SELECT FROM talk.question WHERE question.comment = comment.id)) AS asked
                    WHERE NOT answered AND (posted_at, id) > (:after, :afterId) ORDER BY posted_at, id LIMIT :most
                    """;
    private static final String KNOWN =
            "SELECT * FROM ("
                    + COLUMNS
                    + "JOIN talk.question ON question.comment = comment.id) AS known ";
    private static final String WAITING =
            KNOWN + "WHERE NOT answered ORDER BY posted_at, id LIMIT :most";
    private static final String ANSWERED = KNOWN + "WHERE answered ORDER BY posted_at, id";
    private static final String ONE = COLUMNS + "WHERE comment.id = :id";
    private static final String KEEP =
            "INSERT INTO talk.question (comment, asked_at) VALUES (:id, :now) ON CONFLICT DO NOTHING";
    private static final String DROP = "DELETE FROM talk.question WHERE comment = :id";

    private final JdbcClient sql;

    Questions(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those of whom nothing is known yet, the oldest first, after that one.
    List<Question> open(Instant since, @Nullable Question after, int most) {
        return sql.sql(OPEN)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("after", (after == null ? since : after.postedAt()).atOffset(ZoneOffset.UTC))
                .param("afterId", after == null ? new UUID(0, 0) : after.comment().value())
                .param("most", most)
                .query(Questions::question)
                .list();
    }

    /// Those that a rule had something to say about, the one that waits longest first.
    List<Question> waiting(int most) {
        return sql.sql(WAITING).param("most", most).query(Questions::question).list();
    }

    /// The same of those that wait no longer.
    List<Question> answered() {
        return sql.sql(ANSWERED).query(Questions::question).list();
    }

    @Nullable Question one(UUID comment) {
        return sql.sql(ONE).param("id", comment).query(Questions::question).optional().orElse(null);
    }

    void keep(CommentId comment, Instant now) {
        sql.sql(KEEP)
                .param("id", comment.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(CommentId comment) {
        sql.sql(DROP).param("id", comment.value()).update();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                new CommentId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("post", UUID.class)),
                new PersonId(row.getObject("author", UUID.class)),
                row.getString("body"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("answered"));
    }
}
