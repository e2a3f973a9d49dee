package folkmoot.listening.strategy;

import folkmoot.listening.Muted;
import folkmoot.listening.pillar.PillarId;
import folkmoot.listening.trend.Evidence;
import folkmoot.listening.trend.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Topics as the strategy sees them: what customers say of them, in how many mentions they
/// complain. Who says the same again counts once, and none of the brand's own words count.
@Repository
class Topics {

    private static final String SELECT =
            """
            SELECT topic.id, label, upper(stage) AS stage, heard, complaints
            FROM listening.topic
            CROSS JOIN LATERAL (
                SELECT count(DISTINCT (cluster, coalesce(author_key, said.id))) AS heard,
                       count(DISTINCT (cluster, coalesce(author_key, said.id))) FILTER (WHERE EXISTS (
                           SELECT FROM listening.reading
                           WHERE reading.mention = said.id AND kind = 'complaint' AND sure)) AS complaints
                FROM listening.topic_mention JOIN listening.mention said ON said.id = topic_mention.mention
                WHERE topic_mention.topic = topic.id AND said.forgotten_at IS NULL
                  AND said.said_at >= :since AND said.said_at < :until
                  AND NOT EXISTS (SELECT FROM listening.own_source own WHERE own.source = said.source)) said
            """;
    private static final String SINCE =
            SELECT
                    + """
                     WHERE changed_at >= :since AND topic.since < :until AND heard > 0
                          AND NOT %s
                    ORDER BY heard DESC, topic.id LIMIT :most
                    """
                            .formatted(Muted.TOPIC);
    private static final String THESE = SELECT + " WHERE topic.id = ANY(:ids)";
    private static final String EVIDENCE =
            """
            SELECT topic, mention, sentence
            FROM listening.topic_evidence JOIN listening.mention ON mention.id = mention
            WHERE topic = ANY(:ids) AND forgotten_at IS NULL ORDER BY topic, place
            """;

    // Of each topic the pillar whose words most of its mentions have.
    private static final String WORDED =
            """
            WITH spoken AS (
                SELECT topic_mention.topic, pillar, count(DISTINCT (cluster, coalesce(author_key, said.id))) AS heard
                FROM listening.topic_mention JOIN listening.mention said ON said.id = topic_mention.mention
                JOIN listening.lookout_match found ON found.mention = said.id
                JOIN listening.lookout ON lookout.id = found.lookout AND lookout.version = found.version
                JOIN listening.lookout_version text ON text.lookout = lookout.id AND text.version = lookout.version
                WHERE topic_mention.topic = ANY(:ids) AND pillar IS NOT NULL AND withdrawn_at IS NULL
                  AND forgotten_at IS NULL AND said.said_at >= :since AND said.said_at < :until
                  AND NOT EXISTS (SELECT FROM listening.own_source own WHERE own.source = said.source)
                GROUP BY topic_mention.topic, pillar)
            SELECT DISTINCT ON (topic) topic, pillar, heard FROM spoken ORDER BY topic, heard DESC, pillar
            """;

    private record Row(long id, String label, Stage stage, int heard, int complaints) {}

    private final JdbcClient sql;

    Topics(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those that changed since, the most talked about first; counted is what was said from then
    /// until then, without what is muted.
    List<Talk> between(Instant since, Instant until, Instant now, int most) {
        return talks(
                sql.sql(SINCE)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .query((row, _) -> row(row))
                        .list());
    }

    /// These, however old.
    List<Talk> these(Collection<Long> ids, Instant since, Instant until) {
        return talks(
                sql.sql(THESE)
                        .param("ids", ids.toArray(Long[]::new))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .query((row, _) -> row(row))
                        .list());
    }

    Optional<Talk> find(long id, Instant since, Instant until) {
        return these(List.of(id), since, until).stream().findFirst();
    }

    /// By topic the pillar (as text) whose words to listen for more than half of its mentions have.
    Map<Long, String> worded(Collection<Talk> talks, Instant since, Instant until) {
        var mentions = new HashMap<Long, Integer>();
        talks.forEach(it -> mentions.put(it.topic(), it.mentions()));
        var worded = new HashMap<Long, String>();
        sql.sql(WORDED)
                .param("ids", mentions.keySet().toArray(Long[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    if (2 * row.getInt(3) > mentions.getOrDefault(row.getLong(1), 0)) {
                        var pillar = new PillarId(row.getObject(2, UUID.class));
                        worded.put(row.getLong(1), pillar.toString());
                    }
                });
        return worded;
    }

    private List<Talk> talks(List<Row> rows) {
        var evidence = evidence(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(it ->
                        new Talk(
                                it.id(),
                                it.label(),
                                it.stage(),
                                it.heard(),
                                it.complaints(),
                                evidence.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Evidence>> evidence(List<Long> ids) {
        var found = new HashMap<Long, List<Evidence>>();
        sql.sql(EVIDENCE)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) ->
                        found.merge(
                                row.getLong(1),
                                List.of(
                                        new Evidence(
                                                row.getObject(2, UUID.class),
                                                Objects.requireNonNull(row.getString(3)))),
                                (one, more) ->
                                        new ArrayList<>(
                                                Stream.concat(one.stream(), more.stream())
                                                        .toList())))
                .list();
        return found;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("label")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("heard"),
                row.getInt("complaints"));
    }
}
