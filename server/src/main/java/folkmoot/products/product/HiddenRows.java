package folkmoot.products.product;

import folkmoot.products.Draft;
import folkmoot.products.ProductId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What is hidden of products, as rows.
@Repository
class HiddenRows {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String KEEP =
            """
            INSERT INTO products.hidden (product, draft, entry, since) VALUES (:id, :draft::jsonb, :entry, :now)
            ON CONFLICT (product) DO UPDATE SET draft = excluded.draft, entry = excluded.entry, since = excluded.since
            """;
    private static final String FIND =
            "SELECT draft::text FROM products.hidden WHERE product = :id";
    private static final String DROP = "DELETE FROM products.hidden WHERE product = :id";

    private final JdbcClient sql;

    HiddenRows(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(Draft draft, long entry, Instant now) {
        sql.sql(KEEP)
                .param("id", draft.id().value())
                .param("draft", JSON.writeValueAsString(draft))
                .param("entry", entry)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Nullable Draft find(ProductId id) {
        return sql.sql(FIND)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(it -> JSON.readValue(it, Draft.class))
                .orElse(null);
    }

    void drop(ProductId id) {
        sql.sql(DROP).param("id", id.value()).update();
    }
}
