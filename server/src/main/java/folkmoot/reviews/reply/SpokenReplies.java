package folkmoot.reviews.reply;

import folkmoot.people.PersonId;
import folkmoot.talk.Spoken;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Replies as what somebody said.
@Repository
class SpokenReplies implements Spoken {

    private static final String BY =
            """
            SELECT body FROM reviews.reply
            WHERE author = ANY(:people) AND state = 'visible' AND posted_at >= :since
            ORDER BY posted_at DESC, id DESC LIMIT :most
            """;

    private final JdbcClient sql;

    SpokenReplies(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> by(Collection<PersonId> people, Instant since, int most) {
        return sql.sql(BY)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(String.class)
                .list();
    }
}
