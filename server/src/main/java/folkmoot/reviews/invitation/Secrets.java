package folkmoot.reviews.invitation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys that invitations are signed with, the oldest first; the first one makes itself.
@Repository
class Secrets {

    private static final String ALL =
            "SELECT kid, secret FROM reviews.secret ORDER BY made_at, kid";
    private static final String FIRST =
            """
            INSERT INTO reviews.secret (kid, secret, made_at) VALUES ('1', :secret, :now)
            ON CONFLICT (kid) DO NOTHING
            """;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate alone;
    private volatile @Nullable Map<String, byte[]> known;

    Secrets(JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Map<String, byte[]> all() {
        var now = known;
        if (now == null) {
            now = read();
            if (now.isEmpty()) {
                // Kept whatever becomes of the transaction that first asked.
                alone.executeWithoutResult(_ -> make());
                now = read();
            }
            known = now;
        }
        return now;
    }

    /// The one that new invitations are signed with.
    String newest() {
        return new LinkedHashMap<>(all()).lastEntry().getKey();
    }

    private Map<String, byte[]> read() {
        var all = new LinkedHashMap<String, byte[]>();
        sql.sql(ALL)
                .query(row -> {
                    all.put(row.getString("kid"), row.getBytes("secret"));
                });
        return Collections.unmodifiableMap(all);
    }

    private void make() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        sql.sql(FIRST)
                .param("secret", secret)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
