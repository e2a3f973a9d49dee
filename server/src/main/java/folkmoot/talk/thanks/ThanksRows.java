package folkmoot.talk.thanks;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Thanks as rows.
@Repository
class ThanksRows {

    private static final String GIVE =
            """
            INSERT INTO talk.thanks (id, giver, receiver, about, line, given_at)
            VALUES (:id, :giver, :receiver, :about, :line, :now)
            ON CONFLICT (giver, receiver, about) DO UPDATE SET line = excluded.line
            """;
    private static final String RECEIVED =
            """
            SELECT giver, line, given_at FROM talk.thanks WHERE receiver = :receiver
            ORDER BY given_at DESC, id DESC LIMIT :limit
            """;
    private static final String COUNT =
            "SELECT count(*) FROM talk.thanks WHERE receiver = :receiver";

    private final JdbcClient sql;

    ThanksRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// Thanking again for the same thing changes the line.
    void give(
            UUID id,
            PersonId giver,
            PersonId receiver,
            @Nullable UUID about,
            String line,
            Instant now) {
        sql.sql(GIVE)
                .param("id", id)
                .param("giver", giver.value())
                .param("receiver", receiver.value())
                .param("about", about)
                .param("line", line)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ThanksView> received(PersonId receiver, int limit) {
        return sql.sql(RECEIVED)
                .param("receiver", receiver.value())
                .param("limit", limit)
                .query((row, _) ->
                        new ThanksView(
                                new PersonId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    int count(PersonId receiver) {
        return sql.sql(COUNT).param("receiver", receiver.value()).query(Integer.class).single();
    }
}
