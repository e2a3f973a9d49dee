package folkmoot.listening.mention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who asked not to be listened to, as hashes.
@Repository
class OptOuts {

    private static final String AMONG = "SELECT key FROM listening.opt_out WHERE key = ANY(:keys)";
    private static final String ADD =
            """
            INSERT INTO listening.opt_out (key, asked_at) VALUES (:key, :now)
            ON CONFLICT (key) DO NOTHING
            """;

    private final JdbcClient sql;

    OptOuts(JdbcClient sql) {
        this.sql = sql;
    }

    Set<UUID> among(Collection<UUID> keys) {
        return new HashSet<>(
                sql.sql(AMONG).param("keys", keys.toArray(UUID[]::new)).query(UUID.class).list());
    }

    void add(UUID key, Instant now) {
        if (key.equals(Pseudonyms.NOBODYS)) {
            return;
        }
        sql.sql(ADD).param("key", key).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
