package folkmoot.products.shelf;

import folkmoot.products.CategoryId;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.text.Analysis;
import folkmoot.text.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which products stand in the list, in which order. Pages go on by key, so each costs the same.
@Repository
public class Shelf {

    private static final String MADE = "SELECT id FROM products.product WHERE archived_at IS NULL";
    private static final String WITHIN =
            """
             AND category IN (SELECT id FROM products.category
                              WHERE id = :category OR parent = :category)
            """;
    private static final String SAYING =
            """
             AND (words @@ :words::tsquery
                  OR id IN (SELECT product FROM products.identifier
                            WHERE (kind, key) IN (('sku', :sku), ('gtin', :gtin))))
            """;
    private static final String COUNTS =
            """
            SELECT category, count(*) AS products, sum(reviews) AS reviews
            FROM products.product WHERE archived_at IS NULL GROUP BY category
            """;

    /// How many products a category has itself, and how many reviews they have.
    record Count(@Nullable UUID category, int products, int reviews) {}

    private final JdbcClient sql;

    Shelf(JdbcClient sql) {
        this.sql = sql;
    }

    /// The products after `after` (null: from the first).
    List<ProductId> list(
            String q,
            @Nullable CategoryId category,
            Order order,
            @Nullable ProductId after,
            int limit) {
        var params = new HashMap<String, Object>(Map.of("limit", limit));
        var query = new StringBuilder(MADE);
        if (category != null) {
            query.append(WITHIN);
            params.put("category", category.value());
        }
        if (!q.isEmpty()) {
            query.append(SAYING);
            params.put("words", Analysis.tsquery(q, List.of("en", Languages.of(q))));
            params.put("sku", Identifier.sku(q).key());
            params.put("gtin", Identifier.gtin(q).key());
        }
        if (after != null) {
            query.append(" AND ").append(order.after);
            params.put("after", after.value());
        }
        return sql.sql(
                        query.append(" ORDER BY ")
                                .append(order.by)
                                .append(" LIMIT :limit")
                                .toString())
                .params(params)
                .query((row, _) -> new ProductId(row.getObject(1, UUID.class)))
                .list();
    }

    /// The best of those that the words find.
    public List<ProductId> best(String q, int limit) {
        return list(q.strip(), null, Order.BEST, null, limit);
    }

    /// The best of a category but this one.
    public List<ProductId> beside(ProductId product, CategoryId category, int limit) {
        return list("", category, Order.BEST, null, limit + 1).stream()
                .filter(it -> !it.equals(product))
                .limit(limit)
                .toList();
    }

    List<Count> counts() {
        return sql.sql(COUNTS).query(Count.class).list();
    }
}
