package folkmoot.reviews.invitation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Addresses that do not want to be invited any more, by their hash.
@Repository
class Unsubscribed {

    private static final String HAS =
            "SELECT EXISTS (SELECT FROM reviews.unsubscribed WHERE address = :address)";
    private static final String ADD =
            "INSERT INTO reviews.unsubscribed (address, at) VALUES (:address, :now) ON CONFLICT DO NOTHING";

    private final JdbcClient sql;

    Unsubscribed(JdbcClient sql) {
        this.sql = sql;
    }

    boolean has(byte[] address) {
        return sql.sql(HAS).param("address", address).query(Boolean.class).single();
    }

    void add(byte[] address, Instant now) {
        sql.sql(ADD).param("address", address).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
