package folkmoot.reviews.examination;

import folkmoot.products.ProductId;
import folkmoot.reviews.Suspicion;
import folkmoot.reviews.Suspicions;
import folkmoot.talk.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Examinations as rows, one that is open for each product, and what can come under one.
@Repository
class Examinations {

    private static final String ROWS =
            "SELECT id, product, from_at, to_at, side, mean, opened_at, ends_at, ended_at FROM reviews.examination ";
    private static final String ONE = ROWS + "WHERE id = :id";
    private static final String OPEN = ROWS + "WHERE ended_at IS NULL ORDER BY opened_at";

    // Later news of the same burst makes its time longer, and finds what has come since.
    private static final String BEGIN =
            """
            INSERT INTO reviews.examination AS there (id, product, from_at, to_at, side, mean, opened_at, ends_at)
            VALUES (:id, :product, :from, :to, :side, :mean, :now, :ends)
            ON CONFLICT (product) WHERE ended_at IS NULL
            DO UPDATE SET from_at = least(there.from_at, excluded.from_at), to_at = greatest(there.to_at, excluded.to_at)
            RETURNING id, product, from_at, to_at, side, mean, opened_at, ends_at, ended_at
            """;
    private static final String CLOSE =
            """
            UPDATE reviews.examination SET ended_at = :now
            WHERE ended_at IS NULL AND to_at <= :now
              AND NOT EXISTS (SELECT FROM reviews.examined WHERE examination = id AND outcome IS NULL)
            RETURNING product
            """;

    // What is given here and is no purchase: nobody else's word stands for it. From elsewhere it
    // came at the brand's own wish.
    private static final String IN_DOUBT =
            """
            FROM reviews.review
            WHERE product = :product AND state = 'visible' AND posted_at >= :from AND posted_at < :to
              AND verification = 'none' AND author IS NOT NULL
            """;
    private static final String BEFORE =
            """
            SELECT coalesce(reviews - burst, 0)::int AS reviews,
                   coalesce((stars - given) / nullif(reviews - burst, 0), 0)::double precision AS mean,
                   coalesce(sqrt(greatest(0, (squares - given_squares) / nullif(reviews - burst, 0)
                                             - power((stars - given) / nullif(reviews - burst, 0), 2))), 0)::double precision
                       AS deviation,
                   burst::int AS burst, coalesce(given / nullif(burst, 0), 0)::double precision AS burst_mean
            FROM (SELECT count(*)::numeric AS burst, coalesce(sum(stars), 0)::numeric AS given,
                         coalesce(sum(stars * stars), 0)::numeric AS given_squares
            """
                    + IN_DOUBT
                    + """
                    ) AS now
                    LEFT JOIN (SELECT reviews::numeric AS reviews,
                                      (stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5::bigint * stars_5)::numeric AS stars,
                                      (stars_1 + 4 * stars_2 + 9 * stars_3 + 16 * stars_4 + 25::bigint * stars_5)::numeric AS squares
                               FROM reviews.tally WHERE product = :product) AS ever ON true
                    """;
    private static final String NOT_YET =
            """
             AND NOT EXISTS (SELECT FROM reviews.examined WHERE examined.post = review.post)
            ORDER BY posted_at, review.post LIMIT :most
            """;
    private static final String ON_A_SIDE =
            "SELECT post "
                    + IN_DOUBT
                    + " AND (stars > :mean AND :side > 0 OR stars < :mean AND :side < 0)"
                    + NOT_YET;
    private static final String OF_A_RING =
            "SELECT post " + IN_DOUBT + " AND stars IN (1, 5) AND author = ANY(:ring)" + NOT_YET;
    private static final String EXTREMES =
            """
            SELECT author, product FROM reviews.review
            WHERE state = 'visible' AND posted_at >= :from AND posted_at < :to AND stars IN (1, 5)
              AND verification = 'none' AND author IS NOT NULL
            """;

    private final JdbcClient sql;

    Examinations(JdbcClient sql) {
        this.sql = sql;
    }

    Before before(ProductId product, Instant from, Instant to) {
        return sql.sql(BEFORE)
                .param("product", product.value())
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Before.class)
                .single();
    }

    List<PostId> onASide(Examination it, int most) {
        return sql.sql(ON_A_SIDE)
                .param("product", it.product().value())
                .param("from", utc(it.from()))
                .param("to", utc(it.to()))
                .param("mean", it.mean())
                .param("side", it.side())
                .param("most", most)
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .list();
    }

    List<PostId> ofARing(Suspicion it, int most) {
        return sql.sql(OF_A_RING)
                .param("product", it.product().value())
                .param("from", utc(it.from()))
                .param("to", utc(it.to()))
                .param(
                        "ring",
                        it.ring().stream().map(one -> one.value()).sorted().toArray(UUID[]::new))
                .param("most", most)
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .list();
    }

    List<Suspicions.Extreme> extremes(Instant from, Instant to) {
        return sql.sql(EXTREMES)
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Suspicions.Extreme.class)
                .list();
    }

    /// The one that is open for the product, made now if there is none.
    Examination begin(Examination it) {
        return sql.sql(BEGIN)
                .param("id", it.id())
                .param("product", it.product().value())
                .param("from", utc(it.from()))
                .param("to", utc(it.to()))
                .param("side", it.side())
                .param("mean", it.mean())
                .param("now", utc(it.openedAt()))
                .param("ends", utc(it.endsAt()))
                .query((row, _) -> read(row))
                .single();
    }

    @Nullable Examination find(UUID id) {
        return sql.sql(ONE).param("id", id).query((row, _) -> read(row)).optional().orElse(null);
    }

    List<Examination> open() {
        return sql.sql(OPEN).query((row, _) -> read(row)).list();
    }

    /// Ends those of which nothing is left to decide; answers their products.
    List<ProductId> close(Instant now) {
        return sql.sql(CLOSE)
                .param("now", utc(now))
                .query((row, _) -> new ProductId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Examination read(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Examination(
                row.getObject("id", UUID.class),
                new ProductId(row.getObject("product", UUID.class)),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("to_at", OffsetDateTime.class).toInstant(),
                row.getInt("side"),
                row.getDouble("mean"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
