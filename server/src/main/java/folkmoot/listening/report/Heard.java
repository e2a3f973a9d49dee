package folkmoot.listening.report;

import folkmoot.listening.report.Monday.Quote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What customers said in a week, by kind and product, without spam and the brand's own words. Who
/// says the same again counts once.
@Repository
class Heard {

    private static final String SAID =
            """
            FROM listening.reading JOIN listening.mention ON mention.id = reading.mention
            WHERE sure AND forgotten_at IS NULL AND said_at >= :since AND said_at < :until
              AND NOT EXISTS (SELECT FROM listening.own_source own WHERE own.source = mention.source)
              AND NOT EXISTS (SELECT FROM listening.heard WHERE heard.mention = mention.id AND spam)
            """;
    private static final String KINDS =
            "SELECT kind, count(DISTINCT (cluster, coalesce(author_key, mention.id))) "
                    + SAID
                    + " GROUP BY kind";
    private static final String OF_PRODUCTS =
            """
            SELECT product, kind, mention.id, cluster, coalesce(author_key, mention.id) AS voice, sentence, said_at %s AND kind IN ('desire', 'complaint')
            """
                    .formatted(
                            SAID.replaceFirst(
                                    "WHERE",
                                    """
                                    CROSS JOIN LATERAL unnest(CASE WHEN products = '{}' THEN ARRAY[''] ELSE products END)
                                        AS product
                                    WHERE\
                                    """));
    private static final String PRODUCTS =
            """
            WITH said AS (%s)
            SELECT product, kind, count(DISTINCT (cluster, voice)) AS many,
                   (array_agg(id ORDER BY said_at DESC, id))[1] AS newest,
                   (array_agg(sentence ORDER BY said_at DESC, id))[1] AS sentence
            FROM said GROUP BY product, kind ORDER BY product, kind
            """
                    .formatted(OF_PRODUCTS);
    private static final String LEFT =
            """
            SELECT count(*) FILTER (WHERE spam) AS spam, count(*) FILTER (WHERE own AND NOT spam) AS own,
                   count(*) FILTER (WHERE NOT own AND NOT spam)
                       - count(DISTINCT (cluster, voice)) FILTER (WHERE NOT own AND NOT spam) AS again
            FROM (SELECT cluster, coalesce(author_key, id) AS voice,
                         EXISTS (SELECT FROM listening.heard WHERE heard.mention = mention.id AND spam) AS spam,
                         EXISTS (SELECT FROM listening.own_source own WHERE own.source = mention.source) AS own
                  FROM listening.mention
                  WHERE forgotten_at IS NULL AND said_at >= :since AND said_at < :until) said
            """;
    private static final String TEXTS =
            """
            SELECT id, title || E'\\n' || text FROM listening.mention
            WHERE id = ANY(:ids) AND forgotten_at IS NULL
            """;
    private static final String MEMBERS =
            """
            SELECT mention FROM listening.topic_mention JOIN listening.mention ON mention.id = mention
            WHERE topic = :topic AND said_at < :until AND forgotten_at IS NULL
            ORDER BY said_at DESC, mention LIMIT :most
            """;

    record OfProduct(String product, String kind, int many, UUID newest, String sentence) {}

    private final JdbcClient sql;

    Heard(JdbcClient sql) {
        this.sql = sql;
    }

    /// In how many mentions there is surely a sentence of each kind.
    Map<String, Integer> kinds(Instant since, Instant until) {
        var kinds = new HashMap<String, Integer>();
        between(KINDS, since, until)
                .query((row, _) -> kinds.put(row.getString(1), row.getInt(2)))
                .list();
        return kinds;
    }

    List<OfProduct> products(Instant since, Instant until) {
        return between(PRODUCTS, since, until).query((row, _) -> product(row)).list();
    }

    /// What is not counted.
    Monday.Left left(Instant since, Instant until) {
        return between(LEFT, since, until).query(Monday.Left.class).single();
    }

    /// As queries and readings see them; forgotten ones are not there.
    Map<UUID, String> texts(Collection<UUID> ids) {
        var texts = new HashMap<UUID, String>();
        sql.sql(TEXTS)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> texts.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return texts;
    }

    /// Who spoke of it last.
    List<UUID> members(long topic, Instant until, int most) {
        return sql.sql(MEMBERS)
                .param("topic", topic)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// Where a sentence stands; the beginning of the text where it was read in another form.
    static Quote quote(UUID mention, String text, String sentence) {
        var at = text.indexOf(sentence);
        var start = at >= 0 ? at : text.length() - text.stripLeading().length();
        var length = at >= 0 ? sentence.length() : Math.min(160, text.length() - start);
        return new Quote(mention, start, length);
    }

    private JdbcClient.StatementSpec between(String query, Instant since, Instant until) {
        return sql.sql(query)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC));
    }

    private static OfProduct product(ResultSet row) throws SQLException {
        return new OfProduct(
                Objects.requireNonNull(row.getString("product")),
                Objects.requireNonNull(row.getString("kind")),
                row.getInt("many"),
                row.getObject("newest", UUID.class),
                Objects.requireNonNull(row.getString("sentence")));
    }
}
