package folkmoot.reviews.invitation;

import folkmoot.products.ProductId;
import folkmoot.talk.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is to be invited, and what became of invitations.
@Repository
class Invitations {

    private static final String DUE =
            """
            SELECT id FROM reviews.purchase
            WHERE state = 'waiting' AND delivered <= :delivered AND id <> ALL (:but)
            ORDER BY delivered, id LIMIT :limit
            """;
    private static final String UNREMINDED =
            """
            SELECT id FROM reviews.purchase
            WHERE state = 'invited' AND reminded_at IS NULL AND email IS NOT NULL AND invited_at <= :before
                  AND id <> ALL (:but)
                  AND EXISTS (SELECT FROM reviews.invitation
                              WHERE purchase = purchase.id AND used_at IS NULL AND expires_at > :now)
            ORDER BY invited_at, id LIMIT :limit
            """;
    private static final String LOCK =
            """
            SELECT id, hash, email, name FROM reviews.purchase
            WHERE id = :id AND state = :state AND reminded_at IS NULL FOR UPDATE SKIP LOCKED
            """;
    private static final String UNKNOWN =
            """
            SELECT id FROM reviews.purchase
            WHERE state = 'unknown' AND email IS NOT NULL AND id > :last ORDER BY id LIMIT :limit
            """;
    private static final String ITEMS_OF =
            "SELECT purchase, sku, gtin FROM reviews.purchase_item WHERE purchase = ANY (:purchases)";
    private static final String WAIT_AGAIN =
            """
            UPDATE reviews.purchase SET state = 'waiting'
            WHERE id = ANY (:ids) AND state = 'unknown' AND email IS NOT NULL
            """;
    private static final String ITEMS =
            "SELECT sku, gtin FROM reviews.purchase_item WHERE purchase = :purchase ORDER BY position";
    private static final String ADD =
            """
            INSERT INTO reviews.invitation (nonce, purchase, product, sku, kid, issued_at, expires_at)
            VALUES (:nonce, :purchase, :product, :sku, :kid, :issued, :expires)
            """;
    private static final String MOVE =
            "UPDATE reviews.purchase SET state = :state, invited_at = coalesce(:at, invited_at) WHERE id = :id";
    private static final String REMINDED =
            "UPDATE reviews.purchase SET reminded_at = :now WHERE id = :id";
    private static final String OPEN =
            """
            SELECT nonce, product, sku, kid, issued_at AS issued, expires_at AS expires
            FROM reviews.invitation WHERE purchase = :purchase AND used_at IS NULL ORDER BY sku, nonce
            """;
    private static final String FIND =
            """
            SELECT invitation.nonce, invitation.product, purchase.hash AS order, purchase.email, purchase.name,
                   invitation.used_at IS NOT NULL AS used, purchase.state = 'revoked' AS revoked
            FROM reviews.invitation JOIN reviews.purchase ON purchase.id = invitation.purchase
            WHERE nonce = :nonce
            """;
    private static final String OPENED =
            "UPDATE reviews.invitation SET opened_at = :now WHERE nonce = :nonce AND opened_at IS NULL";
    private static final String USE =
            """
            UPDATE reviews.invitation SET used_at = :now, review = :review
            WHERE nonce = :nonce AND used_at IS NULL AND expires_at > :now
                  AND NOT EXISTS (SELECT FROM reviews.purchase
                                  WHERE purchase.id = invitation.purchase AND state = 'revoked')
            """;
    private static final String UNUSE =
            "UPDATE reviews.invitation SET used_at = NULL, review = NULL WHERE nonce = :nonce";
    private static final String FORGET =
            """
            UPDATE reviews.purchase SET email = NULL, name = NULL
            WHERE email IS NOT NULL AND state <> 'waiting' AND received_at < :before
                  AND coalesce(invited_at, received_at) < :before
            """;

    /// An order whose buyer is written to; both null once they are forgotten.
    record Buyer(UUID id, byte[] hash, @Nullable String email, @Nullable String name) {}

    record Item(String sku, String gtin) {}

    record Link(
            byte[] nonce,
            ProductId product,
            String sku,
            String kid,
            Instant issued,
            Instant expires) {}

    record Found(
            byte[] nonce,
            ProductId product,
            byte[] order,
            @Nullable String email,
            @Nullable String name,
            boolean used,
            boolean revoked) {}

    private final JdbcClient sql;

    Invitations(JdbcClient sql) {
        this.sql = sql;
    }

    /// Without those that could not be written to in this round.
    List<UUID> due(LocalDate delivered, Set<UUID> but, int limit) {
        return sql.sql(DUE)
                .param("delivered", delivered)
                .param("but", but.toArray(UUID[]::new))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// The same of those to remind.
    List<UUID> unreminded(Instant before, Instant now, Set<UUID> but, int limit) {
        return sql.sql(UNREMINDED)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("but", but.toArray(UUID[]::new))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// For this transaction alone; null when somebody else has it or it is no longer so.
    @Nullable Buyer locked(UUID purchase, String state) {
        return sql.sql(LOCK)
                .param("id", purchase)
                .param("state", state)
                .query(Buyer.class)
                .optional()
                .orElse(null);
    }

    /// Orders of which nothing was a product here, in the order of their ids.
    List<UUID> unknownAfter(UUID last, int limit) {
        return sql.sql(UNKNOWN).param("last", last).param("limit", limit).query(UUID.class).list();
    }

    Map<UUID, List<Item>> items(List<UUID> purchases) {
        var items = new HashMap<UUID, List<Item>>();
        sql.sql(ITEMS_OF)
                .param("purchases", purchases.toArray(UUID[]::new))
                .query(row -> {
                    items.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(new Item(row.getString(2), row.getString(3)));
                });
        return items;
    }

    /// They are invited in the next round.
    void waitAgain(List<UUID> purchases) {
        sql.sql(WAIT_AGAIN).param("ids", purchases.toArray(UUID[]::new)).update();
    }

    List<Item> items(UUID purchase) {
        return sql.sql(ITEMS).param("purchase", purchase).query(Item.class).list();
    }

    void add(UUID purchase, Link link) {
        sql.sql(ADD)
                .param("nonce", link.nonce())
                .param("purchase", purchase)
                .param("product", link.product().value())
                .param("sku", link.sku())
                .param("kid", link.kid())
                .param("issued", link.issued().atOffset(ZoneOffset.UTC))
                .param("expires", link.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    void invited(UUID purchase, Instant now) {
        move(purchase, "invited", now);
    }

    void unknown(UUID purchase) {
        move(purchase, "unknown", null);
    }

    void unsubscribed(UUID purchase) {
        move(purchase, "unsubscribed", null);
    }

    void reminded(UUID purchase, Instant now) {
        sql.sql(REMINDED).param("now", now.atOffset(ZoneOffset.UTC)).param("id", purchase).update();
    }

    /// The links of an order that have not been used.
    List<Link> open(UUID purchase) {
        return sql.sql(OPEN).param("purchase", purchase).query(Link.class).list();
    }

    @Nullable Found find(byte[] nonce) {
        return sql.sql(FIND).param("nonce", nonce).query(Found.class).optional().orElse(null);
    }

    void opened(byte[] nonce, Instant now) {
        sql.sql(OPENED).param("now", now.atOffset(ZoneOffset.UTC)).param("nonce", nonce).update();
    }

    /// True for one of all who try; the row stays locked until it is clear whether it was used.
    boolean use(byte[] nonce, PostId review, Instant now) {
        return sql.sql(USE)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("review", review.value())
                        .param("nonce", nonce)
                        .update()
                == 1;
    }

    void unuse(byte[] nonce) {
        sql.sql(UNUSE).param("nonce", nonce).update();
    }

    /// Names and addresses that are no longer needed.
    int forget(Instant before) {
        return sql.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private void move(UUID purchase, String state, @Nullable Instant at) {
        sql.sql(MOVE)
                .param("state", state)
                .param(
                        "at",
                        at == null ? null : at.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", purchase)
                .update();
    }
}
