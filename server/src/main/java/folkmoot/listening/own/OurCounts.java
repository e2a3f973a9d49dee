package folkmoot.listening.own;

import folkmoot.products.ProductId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many comments came under each post in each hour, and how much each rule held.
@Repository
class OurCounts {

    private static final String ADD =
            "INSERT INTO listening.our_event (kind, key, at) VALUES (:kind, :key, :at)";
    private static final String TAKE =
            """
            WITH taken AS (DELETE FROM listening.our_event RETURNING kind, key, at)
            SELECT upper(kind) AS kind, key, date_trunc('hour', at, 'UTC') AS hour, count(*)::int AS number FROM taken
            GROUP BY kind, key, hour ORDER BY kind, key, hour
            """;
    private static final String PUT =
            """
            INSERT INTO listening.our_count (kind, key, product, hour, number) VALUES (:kind, :key, :product, :hour, :number)
            ON CONFLICT (kind, key, hour) DO UPDATE SET number = our_count.number + excluded.number
            """;
    private static final String BUSY =
            """
            SELECT %1$s FROM listening.our_count WHERE kind = :kind AND hour > :since AND %1$s IS NOT NULL
            GROUP BY %1$s HAVING sum(number) >= :least ORDER BY %1$s
            """;
    private static final String SERIES =
            """
            SELECT hour, sum(number)::int AS number FROM listening.our_count
            WHERE kind = :kind AND hour >= :since AND %s GROUP BY hour ORDER BY hour
            """;

    // In each hour or on each day, how much the one got that got most, and which one that was.
    private static final String MOST =
            """
            SELECT DISTINCT ON (hour) hour, number, key
            FROM (SELECT date_trunc(:unit, hour, 'UTC') AS hour, key, sum(number)::int AS number
                  FROM listening.our_count WHERE kind = :kind AND hour >= :since GROUP BY 1, 2) AS each
            ORDER BY hour, number DESC, key
            """;
    private static final String FORGET = "DELETE FROM listening.our_count WHERE hour < :before";

    /// What is counted.
    enum Kind {
        COMMENT,
        HOLD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// So many of one thing in an hour.
    record Count(Kind kind, String key, Instant hour, int number) {}

    /// So many in an hour.
    record Hour(Instant hour, int number) {}

    /// The one that got most.
    record Most(Instant hour, int number, String key) {}

    private final JdbcClient sql;

    OurCounts(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Kind kind, String key, Instant at) {
        sql.sql(ADD).param("kind", kind.word()).param("key", key).param("at", utc(at)).update();
    }

    /// What has come since the last time, which is there no longer.
    List<Count> take() {
        return sql.sql(TAKE).query(Count.class).list();
    }

    void put(Count it, @Nullable UUID product) {
        sql.sql(PUT)
                .param("kind", it.kind().word())
                .param("key", it.key())
                .param("product", product, java.sql.Types.OTHER)
                .param("hour", utc(it.hour()))
                .param("number", it.number())
                .update();
    }

    List<String> busy(Kind kind, Instant since, int least) {
        return sql.sql(BUSY.formatted("key"))
                .params(Map.of("kind", kind.word(), "since", utc(since), "least", least))
                .query(String.class)
                .list();
    }

    List<ProductId> busyProducts(Instant since, int least) {
        return sql.sql(BUSY.formatted("product"))
                .params(Map.of("kind", Kind.COMMENT.word(), "since", utc(since), "least", least))
                .query((row, _) -> new ProductId(row.getObject(1, UUID.class)))
                .list();
    }

    List<Hour> of(Kind kind, String key, Instant since) {
        return sql.sql(SERIES.formatted("key = :key"))
                .params(Map.of("kind", kind.word(), "since", utc(since), "key", key))
                .query(Hour.class)
                .list();
    }

    List<Hour> all(Kind kind, Instant since) {
        return sql.sql(SERIES.formatted("true"))
                .params(Map.of("kind", kind.word(), "since", utc(since)))
                .query(Hour.class)
                .list();
    }

    List<Hour> about(ProductId product, Instant since) {
        return sql.sql(SERIES.formatted("product = :product"))
                .params(
                        Map.of(
                                "kind",
                                Kind.COMMENT.word(),
                                "since",
                                utc(since),
                                "product",
                                product.value()))
                .query(Hour.class)
                .list();
    }

    List<Most> most(Kind kind, String unit, Instant since) {
        return sql.sql(MOST)
                .params(Map.of("kind", kind.word(), "since", utc(since), "unit", unit))
                .query(Most.class)
                .list();
    }

    void forget(Instant before) {
        sql.sql(FORGET).param("before", utc(before)).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
