package folkmoot.listening.topic;

import folkmoot.listening.series.Pace;
import folkmoot.listening.trend.Stage;
import folkmoot.listening.trend.Subject;
import folkmoot.listening.trend.Trend;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Topics, their evidence and who speaks of them, as they are written.
@Repository
class TopicRows {

    private static final int MOST = 20_000;

    private static final String PUT =
            """
            INSERT INTO listening.topic (id, label, words, pace, stage, since, changed_at, strength, usual, people,
                                         mentions, copies)
            VALUES (:id, :label, :words, :pace, :stage, :since, :at, :strength, :usual, :people, :mentions, :copies)
            ON CONFLICT (id) DO UPDATE
            SET label = excluded.label, words = excluded.words, stage = excluded.stage, since = excluded.since,
                changed_at = excluded.changed_at, strength = excluded.strength, usual = excluded.usual,
                people = excluded.people, mentions = excluded.mentions, copies = excluded.copies
            """;
    private static final String SEEN =
            """
            INSERT INTO listening.topic_seen (topic, seen_at) VALUES (:id, :at) ON CONFLICT DO NOTHING
            """;
    private static final String NO_EVIDENCE =
            "DELETE FROM listening.topic_evidence WHERE topic = :topic";
    private static final String EVIDENCE =
            """
            INSERT INTO listening.topic_evidence (topic, place, mention, sentence)
            SELECT :topic, place, mention.id, sentence
            FROM unnest(CAST(:mentions AS uuid[]), CAST(:sentences AS text[])) WITH ORDINALITY AS said (id, sentence, place)
            JOIN listening.mention ON mention.id = said.id AND forgotten_at IS NULL
            """;
    private static final String NO_MEMBERS =
            "DELETE FROM listening.topic_mention WHERE topic = :topic";
    private static final String CANDIDATES =
            """
            SELECT mention.id, language, CASE WHEN title = '' THEN text ELSE title || E'\\n' || text END AS text
            FROM listening.mention JOIN listening.heard ON heard.mention = mention.id
            WHERE tokens @@ CAST(:query AS tsquery) AND said_at >= :from AND said_at < :until
                  AND forgotten_at IS NULL AND NOT spam
                  AND NOT EXISTS (SELECT FROM listening.own_source own WHERE own.source = mention.source)
            ORDER BY said_at DESC LIMIT :most
            """;
    private static final String MEMBERS =
            """
            INSERT INTO listening.topic_mention (topic, mention)
            SELECT :topic, unnest(CAST(:mentions AS uuid[])) ON CONFLICT DO NOTHING
            """;

    // What most of those who speak of it name.
    private static final String NAMED =
            """
            WITH speaking AS (SELECT mention FROM listening.topic_mention WHERE topic = :topic),
                 named AS (SELECT DISTINCT reading.mention, product
                           FROM speaking JOIN listening.reading USING (mention), unnest(products) AS product)
            SELECT product FROM named GROUP BY product
            HAVING 2 * count(*) >= (SELECT count(*) FROM speaking) ORDER BY count(*) DESC, product LIMIT 1
            """;
    private static final String PRODUCT =
            "UPDATE listening.topic SET product = :product WHERE id = :topic";
    private static final String VANISHED =
            "DELETE FROM listening.topic WHERE changed_at > :from AND id <> ALL(:those)";
    private static final String FORGET =
            """
            DELETE FROM listening.topic
            WHERE id IN (SELECT topic FROM listening.topic_mention WHERE mention = ANY(:mentions))
              AND NOT EXISTS (SELECT FROM listening.topic_mention
                              WHERE topic_mention.topic = topic.id AND mention <> ALL(:mentions))
            """;
    private static final String LIVE =
            "SELECT EXISTS (SELECT FROM listening.topic WHERE stage <> 'over')";
    private static final String KEPT =
            """
            SELECT id, stage, label, words, pace, since, changed_at, strength, usual, people, mentions, copies
            FROM listening.topic WHERE stage <> 'over' ORDER BY id
            """;

    private record Candidate(UUID id, String language, String text) {}

    private final JdbcClient sql;

    TopicRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether it never was there before.
    boolean put(Trend it) {
        sql.sql(PUT)
                .param("id", it.topic())
                .param("label", it.label())
                .param("words", it.words().toArray(String[]::new))
                .param("pace", it.pace().name().toLowerCase(Locale.ROOT))
                .param("stage", it.stage().name().toLowerCase(Locale.ROOT))
                .param("since", it.since().atOffset(ZoneOffset.UTC))
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("strength", it.strength())
                .param("usual", it.usual())
                .param("people", it.people())
                .param("mentions", it.mentions())
                .param("copies", it.copies())
                .update();
        var fresh =
                sql.sql(SEEN)
                                .param("id", it.topic())
                                .param("at", it.at().atOffset(ZoneOffset.UTC))
                                .update()
                        > 0;
        sql.sql(NO_EVIDENCE).param("topic", it.topic()).update();
        sql.sql(EVIDENCE)
                .param("topic", it.topic())
                .param(
                        "mentions",
                        it.evidence().stream().map(said -> said.said()).toArray(UUID[]::new))
                .param(
                        "sentences",
                        it.evidence().stream().map(said -> said.sentence()).toArray(String[]::new))
                .update();
        return fresh;
    }

    void clear(long topic) {
        sql.sql(NO_MEMBERS).param("topic", topic).update();
    }

    /// Whoever spoke of that between those moments; `query` finds them and perhaps more.
    List<UUID> speaking(Subject subject, String query, Instant from, Instant until) {
        return sql
                .sql(CANDIDATES)
                .param("query", query)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(Candidate.class)
                .list()
                .stream()
                .filter(it -> subject.in(it.text(), it.language()))
                .map(Candidate::id)
                .toList();
    }

    /// These belong to it.
    void fill(long topic, Collection<UUID> mentions) {
        if (!mentions.isEmpty()) {
            sql.sql(MEMBERS)
                    .param("topic", topic)
                    .param("mentions", mentions.toArray(UUID[]::new))
                    .update();
        }
    }

    /// The product that at least half of them name, if there is one.
    @Nullable String named(long topic) {
        return sql.sql(NAMED).param("topic", topic).query(String.class).optional().orElse(null);
    }

    void about(long topic, @Nullable UUID product) {
        sql.sql(PRODUCT).param("product", product, Types.OTHER).param("topic", topic).update();
    }

    /// Of what changed since then only those are true.
    void keep(Instant from, Collection<Long> those) {
        sql.sql(VANISHED)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("those", List.copyOf(those).toArray(Long[]::new))
                .update();
    }

    /// Those that nobody but these spoke of.
    void forget(Collection<UUID> mentions) {
        sql.sql(FORGET).param("mentions", mentions.toArray(UUID[]::new)).update();
    }

    /// Those that are not over, without their evidence.
    List<Trend> kept() {
        return sql.sql(KEPT).query((row, _) -> trend(row)).list();
    }

    private static Trend trend(ResultSet row) throws SQLException {
        return new Trend(
                row.getLong("id"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getString("label"),
                List.of((String[]) row.getArray("words").getArray()),
                Pace.valueOf(row.getString("pace").toUpperCase(Locale.ROOT)),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getDouble("strength"),
                row.getDouble("usual"),
                row.getInt("people"),
                row.getInt("mentions"),
                row.getInt("copies"),
                List.of());
    }

    boolean live() {
        return sql.sql(LIVE).query(Boolean.class).single();
    }
}
