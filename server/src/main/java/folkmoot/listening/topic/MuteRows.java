package folkmoot.listening.topic;

import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What nobody wants to hear of.
@Repository
class MuteRows {

    private static final String ADD =
            """
            INSERT INTO listening.mute (id, topic, word, ends_at, muted_by, muted_at)
            VALUES (:id, :topic, :word, :ends, :by, :now)
            """;
    private static final String ALL =
            """
            SELECT mute.id, mute.topic, word, ends_at, coalesce(label, '') AS label
            FROM listening.mute LEFT JOIN listening.topic ON topic.id = mute.topic
            WHERE ends_at IS NULL OR ends_at > :now ORDER BY muted_at DESC, mute.id
            """;
    private static final String END = "DELETE FROM listening.mute WHERE id = :id";
    private static final String OVER = "DELETE FROM listening.mute WHERE ends_at < :now";

    private final JdbcClient sql;

    MuteRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// Without `ends` for good.
    void add(@Nullable Long topic, String word, @Nullable Instant ends, PersonId by, Instant now) {
        sql.sql(OVER).param("now", now.atOffset(ZoneOffset.UTC)).update();
        sql.sql(ADD)
                .param("id", Ids.next(now))
                .param("topic", topic, Types.BIGINT)
                .param("word", word)
                .param(
                        "ends",
                        ends == null ? null : ends.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MuteView> all(Instant now) {
        return sql.sql(ALL).param("now", now.atOffset(ZoneOffset.UTC)).query(MuteView.class).list();
    }

    int end(UUID id) {
        return sql.sql(END).param("id", id).update();
    }
}
