package folkmoot.reviews.order;

import folkmoot.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tokens with which a shop's program tells orders. Only their hashes are kept.
@Repository
class ApiTokens {

    private static final String ADD =
            """
            INSERT INTO reviews.api_token (id, name, hash, made_by, made_at)
            VALUES (:id, :name, :hash, :by, :now)
            """;
    private static final String USE =
            """
            UPDATE reviews.api_token SET used_at = :now
            WHERE hash = :hash AND revoked_at IS NULL RETURNING made_by
            """;
    private static final String REVOKE =
            "UPDATE reviews.api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL";
    private static final String ALL =
            """
            SELECT id, name, made_at, used_at FROM reviews.api_token
            WHERE revoked_at IS NULL ORDER BY made_at, id
            """;

    private final JdbcClient sql;

    ApiTokens(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, String name, String token, PersonId by, Instant now) {
        sql.sql(ADD)
                .param("id", id)
                .param("name", name)
                .param("hash", hash(token))
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// On whose behalf its bearer speaks; null for no token of ours.
    @Nullable PersonId use(String token, Instant now) {
        return sql.sql(USE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", hash(token))
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    void revoke(UUID id, Instant now) {
        sql.sql(REVOKE).param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    List<ApiTokenView> all() {
        return sql.sql(ALL).query(ApiTokenView.class).list();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
