package folkmoot.reviews.ranking;

import folkmoot.products.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the triggers keep about all reviews of a product.
@Repository
class Tallies {

    private static final String OF =
            """
            SELECT product, reviews,
                   stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5::bigint * stars_5 AS stars,
                   weight, weighted_stars, weight_squared, examined, examined_stars
            FROM reviews.tally WHERE product = ANY(:products)
            """;
    private static final String STARS =
            """
            SELECT ARRAY[stars_1, stars_2, stars_3, stars_4, stars_5] FROM reviews.tally WHERE product = :product
            """;
    private static final String UNTOLD =
            """
            SELECT product FROM reviews.tally WHERE NOT told
            ORDER BY product LIMIT :limit FOR UPDATE SKIP LOCKED
            """;
    private static final String TOLD =
            "UPDATE reviews.tally SET told = true WHERE product = ANY(:products) AND NOT told";
    private static final String QUARTER =
            """
            SELECT coalesce(percentile_cont(0.25) WITHIN GROUP (ORDER BY reviews), 0)
            FROM reviews.tally WHERE reviews > 0
            """;

    private final JdbcClient sql;

    Tallies(JdbcClient sql) {
        this.sql = sql;
    }

    /// Products without any reviews are not in the answer.
    Map<ProductId, Weights> of(Collection<ProductId> products) {
        var found = new HashMap<ProductId, Weights>();
        sql.sql(OF)
                .param("products", ids(products))
                .query(row -> {
                    found.put(new ProductId(row.getObject("product", UUID.class)), weights(row));
                });
        return found;
    }

    /// How many gave one star, two, and so on.
    List<Integer> stars(ProductId product) {
        return sql.sql(STARS)
                .param("product", product.value())
                .query((row, _) -> List.of((Integer[]) row.getArray(1).getArray()))
                .optional()
                .orElse(List.of(0, 0, 0, 0, 0));
    }

    List<ProductId> untold(int limit) {
        return sql.sql(UNTOLD)
                .param("limit", limit)
                .query((row, _) -> new ProductId(row.getObject(1, UUID.class)))
                .list();
    }

    void told(Collection<ProductId> products) {
        sql.sql(TOLD).param("products", ids(products)).update();
    }

    /// As many reviews as a quarter of the reviewed products have at most.
    double quarter() {
        return sql.sql(QUARTER).query(Double.class).single();
    }

    private static UUID[] ids(Collection<ProductId> products) {
        return products.stream().map(ProductId::value).toArray(UUID[]::new);
    }

    private static Weights weights(ResultSet row) throws SQLException {
        return new Weights(
                row.getInt("reviews"),
                row.getLong("stars"),
                row.getDouble("weight"),
                row.getDouble("weighted_stars"),
                row.getDouble("weight_squared"),
                row.getInt("examined"),
                row.getLong("examined_stars"));
    }
}
