package folkmoot.products.desk;

import folkmoot.products.Draft;
import folkmoot.products.ProductId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What staff entered and a rule makes wait.
@Repository
class Waiting {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String KEEP =
            """
            INSERT INTO products.waiting (product, draft, since) VALUES (:id, :draft::jsonb, :now)
            ON CONFLICT (product) DO UPDATE SET draft = excluded.draft, since = excluded.since
            """;
    private static final String FIND =
            "SELECT draft::text FROM products.waiting WHERE product = :id";
    private static final String DROP = "DELETE FROM products.waiting WHERE product = :id";

    private final JdbcClient sql;

    Waiting(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(Draft draft, Instant now) {
        sql.sql(KEEP)
                .param("id", draft.id().value())
                .param("draft", JSON.writeValueAsString(draft))
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
