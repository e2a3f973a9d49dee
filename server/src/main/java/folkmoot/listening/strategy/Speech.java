package folkmoot.listening.strategy;

import folkmoot.listening.MentionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said in a time, by customers or in sources that are the brand's own, without spam. Who
/// says the same again counts once.
@Repository
class Speech {

    private static final String SAID =
            """
            FROM listening.mention
            WHERE forgotten_at IS NULL AND said_at >= :since AND said_at < :until
              AND EXISTS (SELECT FROM listening.own_source own WHERE own.source = mention.source) = :own
              AND NOT EXISTS (SELECT FROM listening.heard WHERE heard.mention = mention.id AND spam)
            """;
    private static final String COUNT =
            "SELECT count(DISTINCT (cluster, coalesce(author_key, id))) " + SAID;
    // Of copies the first; keys are hashes, so the first of them are as good as drawn by lot, and
    // always the same.
    private static final String SOME =
            "SELECT id, title || E'\\n' || text AS text, language "
                    + SAID
                    + " AND NOT copy ORDER BY key LIMIT :most";

    private final JdbcClient sql;

    Speech(JdbcClient sql) {
        this.sql = sql;
    }

    int count(boolean own, Instant since, Instant until) {
        return spoken(COUNT, own, since, until, null).query(Integer.class).single();
    }

    /// So many of them, as if drawn by lot.
    List<Uttered> some(boolean own, Instant since, Instant until, int most) {
        return spoken(SOME, own, since, until, most)
                .query((row, _) ->
                        new Uttered(
                                new MentionId(row.getObject("id", UUID.class)),
                                row.getString("text"),
                                row.getString("language")))
                .list();
    }

    private JdbcClient.StatementSpec spoken(
            String query, boolean own, Instant since, Instant until, @Nullable Integer most) {
        var asked =
                sql.sql(query)
                        .param("own", own)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC));
        return most == null ? asked : asked.param("most", most);
    }
}
