package folkmoot.reviews.order;

import folkmoot.reviews.NewOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Orders as they were told.
@Repository
class Purchases {

    private static final String ADD =
            """
            INSERT INTO reviews.purchase (id, number, hash, email, name, delivered, received_at, state)
            VALUES (:id, :number, :hash, :email, :name, :delivered, :now, 'waiting')
            ON CONFLICT (number) DO NOTHING
            """;
    private static final String ADD_ITEM =
            """
            INSERT INTO reviews.purchase_item (purchase, position, sku, gtin)
            VALUES (:purchase, :position, :sku, :gtin)
            """;
    private static final String REVOKE =
            """
            UPDATE reviews.purchase SET state = 'revoked', revoked_at = :now
            WHERE number = :number AND state <> 'revoked' RETURNING hash
            """;
    private static final String KNOWN =
            "SELECT EXISTS (SELECT FROM reviews.purchase WHERE number = :number)";

    private final JdbcClient sql;

    Purchases(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when its number is known.
    boolean add(UUID id, NewOrder order, byte[] hash, Instant now) {
        var added =
                sql.sql(ADD)
                                .param("id", id)
                                .param("number", order.number())
                                .param("hash", hash)
                                .param("email", order.email())
                                .param("name", order.name())
                                .param("delivered", order.delivered())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        for (var i = 0; added && i < order.items().size(); i++) {
            sql.sql(ADD_ITEM)
                    .param("purchase", id)
                    .param("position", i)
                    .param("sku", order.items().get(i).sku())
                    .param("gtin", order.items().get(i).gtin())
                    .update();
        }
        return added;
    }

    /// The order's hash, null when there is nothing to take back.
    byte @Nullable [] revoke(String number, Instant now) {
        return sql.sql(REVOKE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    boolean known(String number) {
        return sql.sql(KNOWN).param("number", number).query(Boolean.class).single();
    }
}
