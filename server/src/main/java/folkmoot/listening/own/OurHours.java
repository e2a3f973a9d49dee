package folkmoot.listening.own;

import folkmoot.products.ProductId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stars that each product was given in each hour.
@Repository
class OurHours {

    private static final String ADD =
            """
            INSERT INTO listening.our_hour (product, hour, stars) VALUES (:product, date_trunc('hour', CAST(:at AS timestamptz), 'UTC'), ARRAY[CAST(:stars AS smallint)])
            ON CONFLICT (product, hour) DO UPDATE SET stars = our_hour.stars || excluded.stars
            """;
    private static final String BUSY =
            """
            SELECT product FROM listening.our_hour WHERE hour > :since
            GROUP BY product HAVING sum(cardinality(stars)) >= :least ORDER BY product
            """;
    private static final String HOURS =
            """
            SELECT hour, stars FROM listening.our_hour WHERE product = :product AND hour >= :since ORDER BY hour
            """;
    private static final String FORGET = "DELETE FROM listening.our_hour WHERE hour < :before";

    /// The stars of one hour.
    record Hour(Instant hour, List<Integer> stars) {}

    private final JdbcClient sql;

    OurHours(JdbcClient sql) {
        this.sql = sql;
    }

    void add(ProductId product, Instant at, int stars) {
        sql.sql(ADD)
                .param("product", product.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("stars", stars)
                .update();
    }

    /// Products that got so many reviews since then.
    List<ProductId> busy(Instant since, int least) {
        return sql.sql(BUSY)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("least", least)
                .query((row, _) -> new ProductId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Without hours in which nobody wrote.
    List<Hour> of(ProductId product, Instant since) {
        return sql.sql(HOURS)
                .param("product", product.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Hour(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                Arrays.stream((Short[]) row.getArray(2).getArray())
                                        .map(Short::intValue)
                                        .toList()))
                .list();
    }

    void forget(Instant before) {
        sql.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
