package folkmoot.listening.topic;

import folkmoot.listening.Muted;
import folkmoot.listening.series.Pace;
import folkmoot.listening.trend.Stage;
import folkmoot.site.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Topics as they are shown.
@Repository
class TopicReads {

    static final int DAYS = 56;

    private static final String SELECT =
            """
            SELECT id, label, words, pace, stage, since, changed_at, strength, usual, people, product,
                   CASE WHEN stage = 'over' THEN changed_at
                        ELSE (SELECT reached FROM listening.trend_state) END AS until,
                   %s AS muted
            FROM listening.topic
            """
                    .formatted(Muted.TOPIC);
    private static final String NOW =
            SELECT
                    + """
                    WHERE stage <> 'over'
                    ORDER BY array_position(ARRAY['emerging', 'peak', 'fading'], stage), strength DESC, id LIMIT 50
                    """;
    private static final String EARLIER =
            SELECT
                    + """
                    WHERE stage = 'over' AND changed_at < :before
                    ORDER BY changed_at DESC FETCH FIRST :most ROWS WITH TIES
                    """;
    private static final String ONE = SELECT + "WHERE id = :id";
    private static final String SHARES =
            """
            SELECT topic.id, count(*) AS said, count(DISTINCT coalesce(author_key, mention.id)) AS voices,
                   count(*) FILTER (WHERE has('complaint')) AS complaints,
                   count(*) FILTER (WHERE has('desire')) AS desires
            FROM listening.topic
            JOIN listening.topic_mention ON topic_mention.topic = topic.id
            JOIN listening.mention ON mention.id = topic_mention.mention
            WHERE topic.id = ANY(:ids) AND said_at >= since
                  AND NOT EXISTS (SELECT FROM listening.own_source own WHERE own.source = mention.source)
            GROUP BY topic.id
            """
                    .replaceAll(
                            "has\\((.*?)\\)",
                            "EXISTS (SELECT FROM listening.reading WHERE reading.mention = mention.id"
                                    + " AND sure AND kind = $1)");
    private static final String CURVES =
            """
            SELECT topic, floor(extract(epoch FROM until - said_at) / 86400)::integer AS ago,
                   count(DISTINCT coalesce(author_key, mention.id))::integer AS people
            FROM unnest(CAST(:ids AS bigint[]), CAST(:untils AS timestamptz[])) AS asked (topic, until)
            JOIN listening.topic_mention USING (topic)
            JOIN listening.mention ON mention.id = topic_mention.mention
            WHERE said_at < until AND said_at > until - interval '56 days'
                  AND NOT EXISTS (SELECT FROM listening.own_source own WHERE own.source = mention.source)
            GROUP BY topic, ago
            """;
    private static final String EVIDENCE =
            """
            SELECT topic, mention.id, sentence, source.name, said_at, language
            FROM listening.topic_evidence
            JOIN listening.mention ON mention.id = topic_evidence.mention
            JOIN listening.source ON source.id = mention.source
            WHERE topic = ANY(:ids)
                  AND NOT EXISTS (SELECT FROM listening.own_source own WHERE own.source = mention.source)
            ORDER BY topic, place
            """;

    /// A topic's row.
    record Row(
            long id,
            String label,
            List<String> words,
            Pace pace,
            Stage stage,
            Instant since,
            Instant changedAt,
            Instant until,
            double strength,
            double usual,
            int people,
            @Nullable UUID product,
            boolean muted) {}

    /// What is said of a topic since it began.
    record Share(int said, int voices, int complaints, int desires) {

        static final Share NOTHING = new Share(0, 0, 0, 0);
    }

    private final JdbcClient sql;

    TopicReads(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> now(Instant now) {
        return sql.sql(NOW)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> earlier(Instant now, Instant before, int most) {
        return sql.sql(EARLIER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> one(Instant now, long id) {
        return sql.sql(ONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("label"),
                List.of((String[]) row.getArray("words").getArray()),
                Pace.valueOf(row.getString("pace").toUpperCase(Locale.ROOT)),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                instant(row, "since"),
                instant(row, "changed_at"),
                instant(row, "until"),
                row.getDouble("strength"),
                row.getDouble("usual"),
                row.getInt("people"),
                row.getObject("product", UUID.class),
                row.getBoolean("muted"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Map<Long, Share> shares(Collection<Long> topics) {
        var all = new HashMap<Long, Share>();
        sql.sql(SHARES)
                .param("ids", topics.toArray(Long[]::new))
                .query(row -> {
                    all.put(
                            row.getLong("id"),
                            new Share(
                                    row.getInt("said"),
                                    row.getInt("voices"),
                                    row.getInt("complaints"),
                                    row.getInt("desires")));
                });
        return all;
    }

    /// How many people spoke of each on each of the days before its end, the oldest first.
    Map<Long, List<Integer>> curves(List<Row> topics) {
        var all = new HashMap<Long, List<Integer>>();
        topics.forEach(it -> all.put(it.id(), new ArrayList<>(Collections.nCopies(DAYS, 0))));
        sql.sql(CURVES)
                .param("ids", topics.stream().map(Row::id).toArray(Long[]::new))
                .param(
                        "untils",
                        topics.stream().map(it -> end(it).toString()).toArray(String[]::new))
                .query(row -> {
                    var days = all.get(row.getLong("topic"));
                    var ago = row.getInt("ago");
                    if (days != null && ago < DAYS) {
                        days.set(DAYS - 1 - ago, row.getInt("people"));
                    }
                });
        return all;
    }

    // Of what is over some days more, to see it end.
    static Instant end(Row it) {
        return it.stage() == Stage.OVER ? it.until().plus(Duration.ofDays(3)) : it.until();
    }

    Map<Long, List<TopicView.Told>> evidence(Collection<Long> topics) {
        var all = new HashMap<Long, List<TopicView.Told>>();
        sql.sql(EVIDENCE)
                .param("ids", topics.toArray(Long[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getLong("topic"), _ -> new ArrayList<>())
                            .add(
                                    new TopicView.Told(
                                            Ids.text(row.getObject("id", UUID.class)),
                                            row.getString("sentence"),
                                            row.getString("name"),
                                            instant(row, "said_at"),
                                            row.getString("language")));
                });
        return all;
    }
}
