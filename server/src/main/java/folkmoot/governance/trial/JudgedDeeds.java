package folkmoot.governance.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what was judged, in its order, a few rows at a time.
@Repository
class JudgedDeeds {

    private static final int AT_ONCE = 500;

    private static final String FIRST =
            """
            SELECT coalesce((SELECT id FROM governance.deed WHERE at > :from AND at <= :until
                             ORDER BY id DESC OFFSET :most LIMIT 1), 0)
            """;
    private static final String ALL =
            """
            SELECT object, at, trigger, person, fired, action, bound, snapshot FROM governance.deed
            WHERE at > :from AND at <= :until AND id > :after ORDER BY id
            """;

    private final JdbcClient sql;

    JudgedDeeds(JdbcClient sql) {
        this.sql = sql;
    }

    /// The last one that is too old to be among the newest so many; 0 when all are.
    long before(Instant from, Instant until, int most) {
        return sql.sql(FIRST)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /// To be closed; needs a running transaction, else all of them are read at once.
    Stream<Judged> all(Instant from, Instant until, long after) {
        return sql
                .sql(ALL)
                .withFetchSize(AT_ONCE)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .query(JudgedDeeds::judged)
                .stream();
    }

    private static Judged judged(ResultSet row, int number) throws SQLException {
        var fired = (Object[]) row.getArray("fired").getArray();
        List<String> names = Arrays.stream(fired).map(Object::toString).toList();
        return new Judged(
                Objects.requireNonNull(row.getObject("object", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("trigger"),
                row.getObject("person", UUID.class),
                names,
                row.getString("action"),
                row.getBoolean("bound"),
                row.getString("snapshot"));
    }
}
