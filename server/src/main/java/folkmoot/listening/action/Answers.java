package folkmoot.listening.action;

import folkmoot.listening.TopicDeeds.Answering;
import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Comments that were written as answers to topics, until they count.
@Repository
class Answers implements Erasable, Exportable {

    private static final String ADD =
            """
            INSERT INTO listening.topic_answer (comment, topic, said_by, said_at)
            VALUES (:comment, :topic, :by, :at) ON CONFLICT DO NOTHING
            """;
    private static final String FORGET =
            "DELETE FROM listening.topic_answer WHERE said_at < :since";
    private static final String NEWEST =
            """
            SELECT comment, said_by FROM listening.topic_answer
            ORDER BY said_at DESC, comment DESC LIMIT :most
            """;

    // Of two processes that see it at once the second one finds it gone.
    private static final String SETTLE =
            """
            WITH answer AS (
                DELETE FROM listening.topic_answer WHERE comment = :comment AND said_by = :by
                RETURNING topic, said_by)
            INSERT INTO listening.topic_deed (id, topic, action, done_by, done_at, words, address, open)
            SELECT :id, topic, :action, said_by, :at, '', :address, true FROM answer
            """;
    private static final String BY =
            """
            SELECT topic, comment, said_at FROM listening.topic_answer
            WHERE said_by = :person ORDER BY said_at DESC
            """;
    private static final String ERASE =
            "DELETE FROM listening.topic_answer WHERE said_by = :person";

    record Written(String topic, String comment, String writtenAt) {}

    private final JdbcClient sql;

    Answers(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long topic, PersonId by, CommentId comment, Instant at) {
        sql.sql(ADD)
                .param("comment", comment.value())
                .param("topic", topic)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Earlier ones are forgotten.
    List<Answering> since(Instant since, int most) {
        sql.sql(FORGET).param("since", since.atOffset(ZoneOffset.UTC)).update();
        return sql.sql(NEWEST)
                .param("most", most)
                .query((row, _) ->
                        new Answering(
                                new CommentId(row.getObject("comment", UUID.class)),
                                new PersonId(row.getObject("said_by", UUID.class))))
                .list();
    }

    /// From here on the topic is answered, unless it was by the same comment.
    void settle(PersonId by, CommentId comment, Instant at) {
        sql.sql(SETTLE)
                .param("comment", comment.value())
                .param("by", by.value())
                .param("id", Ids.next(at))
                .param("action", DeedView.ANSWERED)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("address", "/comments/" + comment)
                .update();
    }

    @Override
    public String part() {
        return "answers_to_topics";
    }

    @Override
    public List<?> export(PersonId person) {
        return sql.sql(BY)
                .param("person", person.value())
                .query((row, _) ->
                        new Written(
                                String.valueOf(row.getLong("topic")),
                                String.valueOf(row.getObject("comment", UUID.class)),
                                row.getObject("said_at", OffsetDateTime.class)
                                        .toInstant()
                                        .toString()))
                .list();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }
}
