package folkmoot.listening.mention;

import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The secret that makes hashes of names ours; it makes itself.
@Repository
class Salt {

    private static final String READ = "SELECT secret FROM listening.salt";
    private static final String MAKE =
            "INSERT INTO listening.salt (secret) VALUES (:secret) ON CONFLICT DO NOTHING";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final TransactionTemplate alone;
    private volatile byte @Nullable [] known;

    Salt(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    byte[] secret() {
        var secret = known;
        if (secret == null) {
            // Kept whatever becomes of the transaction that first asked.
            secret = alone.execute(_ -> read());
            known = secret;
        }
        return Objects.requireNonNull(secret);
    }

    private byte[] read() {
        var fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        sql.sql(MAKE).param("secret", fresh).update();
        return sql.sql(READ).query(byte[].class).single();
    }
}
