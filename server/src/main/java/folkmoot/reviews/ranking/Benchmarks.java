package folkmoot.reviews.ranking;

import folkmoot.products.CategoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What products are held against, as last computed.
@Repository
class Benchmarks {

    private static final String ALL =
            """
            SELECT category, mean, worth, products, reviews, computed_at FROM reviews.benchmark
            ORDER BY category NULLS FIRST
            """;
    private static final String PUT =
            """
            INSERT INTO reviews.benchmark (category, mean, worth, products, reviews, computed_at)
            VALUES (:category, :mean, :worth, :products, :reviews, :at)
            ON CONFLICT (category) DO UPDATE SET mean = excluded.mean, worth = excluded.worth,
                products = excluded.products, reviews = excluded.reviews, computed_at = excluded.computed_at
            """;

    private final JdbcClient sql;

    Benchmarks(JdbcClient sql) {
        this.sql = sql;
    }

    /// The whole place first, if there is anything yet.
    List<Benchmark> all() {
        return sql.sql(ALL).query((row, _) -> benchmark(row)).list();
    }

    void put(Benchmark benchmark) {
        var category = benchmark.category();
        sql.sql(PUT)
                .param("category", category == null ? null : category.value(), java.sql.Types.OTHER)
                .param("mean", benchmark.mean())
                .param("worth", benchmark.worth())
                .param("products", benchmark.products())
                .param("reviews", benchmark.reviews())
                .param("at", benchmark.computedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Benchmark benchmark(ResultSet row) throws SQLException {
        var category = row.getObject("category", UUID.class);
        return new Benchmark(
                category == null ? null : new CategoryId(category),
                row.getDouble("mean"),
                row.getDouble("worth"),
                row.getInt("products"),
                row.getInt("reviews"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant());
    }
}
