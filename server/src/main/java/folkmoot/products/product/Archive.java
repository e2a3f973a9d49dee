package folkmoot.products.product;

import folkmoot.products.ProductId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Products that are no longer made.
@Repository
class Archive {

    private static final String ENTER =
            "UPDATE products.product SET archived_at = :now WHERE id = :id AND archived_at IS NULL";
    private static final String LEAVE =
            "UPDATE products.product SET archived_at = NULL"
                    + " WHERE id = :id AND archived_at IS NOT NULL";

    private final JdbcClient sql;

    Archive(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether it was not yet there.
    boolean enter(ProductId id, Instant now) {
        return sql.sql(ENTER)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    boolean leave(ProductId id) {
        return sql.sql(LEAVE).param("id", id.value()).update() > 0;
    }
}
