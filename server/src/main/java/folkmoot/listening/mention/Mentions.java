package folkmoot.listening.mention;

import folkmoot.listening.MentionId;
import folkmoot.listening.query.Node;
import folkmoot.listening.query.Sieve;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mentions as they are read.
@Repository
class Mentions {

    private static final String SELECT =
            """
            SELECT mention.id, source, source.name AS source_name, upper(source.kind) AS source_kind,
                   mention.address, author, said_at, dated, brought_at, language, title, text, cluster, copy
            FROM listening.mention JOIN listening.source ON source.id = mention.source
            WHERE forgotten_at IS NULL
            """;

    // However many of a page say the same, they are counted once.
    private static final String COUNTED =
            """
            WITH page AS MATERIALIZED (%s),
                 likes AS (SELECT cluster, count(*) AS copies, count(DISTINCT coalesce(author_key, id)) AS voices
                           FROM listening.mention
                           WHERE cluster IN (SELECT cluster FROM page) AND forgotten_at IS NULL
                           GROUP BY cluster)
            SELECT page.*, copies, voices FROM page JOIN likes USING (cluster) ORDER BY said_at DESC, id DESC
            """;
    private static final String NEWEST =
            """
            %s AND (said_at, mention.id) < (:at, :id) %s
            ORDER BY said_at DESC, mention.id DESC LIMIT :most
            """;
    private static final String TOPIC =
            """
             AND EXISTS (SELECT FROM listening.topic_mention
                         WHERE topic_mention.mention = mention.id AND topic_mention.topic = :topic)
            """;
    private static final String ONE = COUNTED.formatted(SELECT + " AND mention.id = :id");
    private static final String COPIES =
            COUNTED.formatted(
                    SELECT
                            + """
                             AND cluster = :cluster AND mention.id <> :id
                            ORDER BY said_at DESC, mention.id DESC LIMIT :most
                            """);

    // Goes from one language to the next in the index, instead of through a million entries.
    private static final String LANGUAGES =
            """
            WITH RECURSIVE spoken AS (
                (SELECT language FROM listening.mention WHERE forgotten_at IS NULL ORDER BY language LIMIT 1)
                UNION ALL
                SELECT (SELECT language FROM listening.mention
                        WHERE forgotten_at IS NULL AND language > spoken.language
                        ORDER BY language LIMIT 1)
                FROM spoken
                WHERE spoken.language IS NOT NULL
            )
            SELECT language FROM spoken WHERE language IS NOT NULL
            """;

    private final JdbcClient sql;

    Mentions(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest below a place that may match. Copies are left out where not one source is asked.
    List<MentionView> below(Place below, SiftForm sift, @Nullable Node node, int most) {
        var query = node == null ? null : Sieve.tsquery(node);
        var spec =
                sql.sql(COUNTED.formatted(NEWEST.formatted(SELECT, conditions(sift, query))))
                        .param("at", below.at().atOffset(ZoneOffset.UTC))
                        .param("id", below.id())
                        .param("most", most)
                        .param("source", sift.sourceId(), Types.OTHER)
                        .param("language", sift.language())
                        .param("since", offset(sift.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("until", offset(sift.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("query", query)
                        .param("kind", sift.kind().toLowerCase(Locale.ROOT))
                        .param("product", sift.product())
                        .param("aspect", sift.aspect())
                        .param("topic", sift.topicId());
        return spec.query(MentionView.class).list();
    }

    private static String conditions(SiftForm sift, @Nullable String query) {
        return (sift.source().isEmpty() ? " AND NOT copy" : " AND source = :source")
                + (sift.language().isEmpty() ? "" : " AND language = :language")
                + (sift.since() == null ? "" : " AND said_at >= :since")
                + (sift.until() == null ? "" : " AND said_at < :until")
                + (query == null ? "" : " AND tokens @@ CAST(:query AS tsquery)")
                + (sift.topic().isEmpty() ? "" : TOPIC)
                + (sift.asksForSentence() ? sentence(sift) : "");
    }

    // One sentence has all of it: a complaint about brakes is no complaint beside brakes.
    private static String sentence(SiftForm sift) {
        return " AND EXISTS (SELECT FROM listening.reading WHERE reading.mention = mention.id"
                + (sift.kind().isEmpty() ? "" : " AND sure AND kind = :kind")
                + (sift.product().isEmpty() ? "" : " AND :product = ANY(products)")
                + (sift.aspect().isEmpty() ? "" : " AND :aspect = ANY(aspects)")
                + ")";
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    Optional<MentionView> find(MentionId id) {
        return sql.sql(ONE).param("id", id.value()).query(MentionView.class).optional();
    }

    /// Others that say nearly the same, the newest first.
    List<MentionView> copies(MentionView of, int most) {
        return sql.sql(COPIES)
                .param("cluster", of.cluster())
                .param("id", of.id().value())
                .param("most", most)
                .query(MentionView.class)
                .list();
    }

    List<String> languages() {
        return sql.sql(LANGUAGES).query(String.class).list();
    }
}
