package folkmoot.listening.alert;

import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Programs that are told of alerts, and the calls to them.
@Repository
class HookRows {

    private static final String ADD =
            """
            INSERT INTO listening.hook (id, url, secret, added_by, added_at)
            VALUES (:id, :url, :secret, :by, :now)
            """;
    private static final String ALL =
            """
            SELECT hook.id, url, secret, added_at, last.done_at AS called_at, coalesce(last_error, '') AS last_error
            FROM listening.hook
            LEFT JOIN LATERAL (SELECT done_at, last_error FROM listening.call
                               WHERE call.hook = hook.id ORDER BY call.id DESC LIMIT 1) last ON true
            ORDER BY added_at, hook.id
            """;
    private static final String END = "DELETE FROM listening.hook WHERE id = :id";
    private static final String CALL =
            """
            INSERT INTO listening.call (id, hook, alert, next_at)
            SELECT gen_random_uuid(), id, :alert, :now FROM listening.hook
            """;
    private static final String DUE =
            """
            WITH due AS (SELECT id FROM listening.call WHERE next_at <= :now
                         ORDER BY next_at LIMIT 20 FOR UPDATE SKIP LOCKED)
            UPDATE listening.call SET attempts = attempts + 1, next_at = :again
            FROM due, listening.hook WHERE call.id = due.id AND hook.id = call.hook
            RETURNING call.id, url, secret, alert, attempts
            """;
    private static final String DONE =
            "UPDATE listening.call SET next_at = NULL, done_at = :now, last_error = '' WHERE id = :id";
    private static final String FAILED =
            "UPDATE listening.call SET next_at = :next, last_error = :error WHERE id = :id";
    private static final int LONGEST = 500;

    /// A call that is due, `attempts` times tried, this one included.
    record Due(UUID id, String url, String secret, UUID alert, int attempts) {}

    private final JdbcClient sql;

    HookRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(String url, String secret, PersonId by, Instant now) {
        sql.sql(ADD)
                .param("id", Ids.next(now))
                .param("url", url)
                .param("secret", secret)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<HookView> all() {
        return sql.sql(ALL).query(HookView.class).list();
    }

    int end(UUID id) {
        return sql.sql(END).param("id", id).update();
    }

    /// All of them are called for an alert.
    void call(UUID alert, Instant now) {
        sql.sql(CALL).param("alert", alert).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /// Whoever takes them has until the lease is over.
    List<Due> due(Instant now, Duration lease) {
        return sql.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query(Due.class)
                .list();
    }

    void done(UUID call, Instant now) {
        sql.sql(DONE).param("now", now.atOffset(ZoneOffset.UTC)).param("id", call).update();
    }

    /// Tried again then; null: given up.
    void failed(UUID call, String error, @Nullable Instant next) {
        sql.sql(FAILED)
                .param(
                        "next",
                        next == null ? null : next.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("error", error.substring(0, Math.min(LONGEST, error.length())))
                .param("id", call)
                .update();
    }
}
