package folkmoot.listening.understanding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits to be read and is asked elsewhere.
@Repository
class AskedRows {

    private static final String ASK =
            """
            UPDATE listening.unread SET claimed_until = :until, ticket = nextval('listening.ticket')
            WHERE mention IN (SELECT mention FROM listening.unread
                              WHERE claimed_until IS NULL OR claimed_until < :now
                              ORDER BY claimed_until NULLS FIRST, mention LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING mention, ticket
            """;
    private static final String THOSE =
            """
            (mention, ticket) IN (SELECT * FROM unnest(CAST(:mentions AS uuid[]), CAST(:tickets AS bigint[])))
            """;
    private static final String SENT =
            "UPDATE listening.unread SET claimed_until = :until WHERE " + THOSE;

    // Nobody forgets them until what was read of them is stored.
    private static final String STILL =
            """
            SELECT mention.id, title, text, said_at, source.kind <> ALL (:ours) AS strange
            FROM listening.mention JOIN listening.unread ON mention = mention.id
            JOIN listening.source ON source.id = mention.source
            WHERE forgotten_at IS NULL AND
            """
                    + THOSE
                    + " ORDER BY mention.id FOR SHARE OF mention";
    private static final String DROP = "DELETE FROM listening.unread WHERE " + THOSE;

    /// A mention, and the number of the question.
    record Asked(UUID mention, long ticket) {}

    private final JdbcClient sql;

    AskedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// Some that nobody asks meanwhile, nor will until then.
    List<Asked> ask(int most, Instant now, Instant until) {
        return sql.sql(ASK)
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Asked.class)
                .list();
    }

    /// Nobody needs to ask again before that.
    void sent(Collection<Asked> those, Instant until) {
        those(SENT, those).param("until", until.atOffset(ZoneOffset.UTC)).update();
    }

    /// Those that wait for just this answer.
    List<Unread> still(Collection<Asked> those) {
        return those(STILL, those).param("ours", ReadingRows.OURS).query(Unread.class).list();
    }

    void drop(Collection<Asked> those) {
        those(DROP, those).update();
    }

    private JdbcClient.StatementSpec those(String statement, Collection<Asked> those) {
        return sql.sql(statement)
                .param("mentions", those.stream().map(Asked::mention).toArray(UUID[]::new))
                .param("tickets", those.stream().map(Asked::ticket).toArray(Long[]::new));
    }
}
