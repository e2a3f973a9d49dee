package folkmoot.listening.alert;

import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.visit.Sealable;
import folkmoot.listening.visit.Vault;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Programs that are told of alerts, and the calls to them.
@Repository
class HookRows implements Sealable {

    private static final String ADD =
            """
            INSERT INTO listening.hook (id, url, sealed, added_by, added_at)
            VALUES (:id, :url, :sealed, :by, :now)
            """;
    private static final String ALL =
            """
            SELECT hook.id, url, secret, sealed, added_at, last.done_at AS called_at, coalesce(last_error, '') AS last_error
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
            RETURNING call.id, call.hook, url, secret, sealed, alert, attempts
            """;
    private static final String CLEAR =
            "SELECT id, secret FROM listening.hook WHERE secret IS NOT NULL ORDER BY id FOR UPDATE";
    private static final String SEAL =
            "UPDATE listening.hook SET secret = NULL, sealed = :sealed WHERE id = :id";
    private static final String DONE =
            "UPDATE listening.call SET next_at = NULL, done_at = :now, last_error = '' WHERE id = :id";
    private static final String FAILED =
            "UPDATE listening.call SET next_at = :next, last_error = :error WHERE id = :id";
    private static final int LONGEST = 500;

    private static final String SECRET = "hook";

    /// A call that is due, `attempts` times tried, this one included. An empty secret does not
    /// open.
    record Due(UUID id, String url, String secret, UUID alert, int attempts) {}

    private record Clear(UUID id, String secret) {}

    private final JdbcClient sql;
    private final Vault vault;

    HookRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(String url, String secret, PersonId by, Instant now) {
        var id = Ids.next(now);
        sql.sql(ADD)
                .param("id", id)
                .param("url", url)
                .param("sealed", vault.seal(id, SECRET, secret))
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<HookView> all() {
        return sql.sql(ALL)
                .query((row, _) ->
                        new HookView(
                                row.getObject("id", UUID.class),
                                row.getString("url"),
                                secret(row.getObject("id", UUID.class), row),
                                at(row, "added_at").orElseThrow(),
                                at(row, "called_at").orElse(null),
                                row.getString("last_error")))
                .list();
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    // Empty where it was sealed with another key.
    private String secret(UUID hook, ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        try {
            return sealed == null
                    ? Objects.requireNonNullElse(row.getString("secret"), "")
                    : vault.open(hook, SECRET, sealed);
        } catch (Unfetched e) {
            return "";
        }
    }

    @Override
    public void sealAll() {
        sql.sql(CLEAR)
                .query(Clear.class)
                .list()
                .forEach(it ->
                        sql.sql(SEAL)
                                .param("id", it.id())
                                .param("sealed", vault.seal(it.id(), SECRET, it.secret()))
                                .update());
    }

    void end(UUID id) {
        sql.sql(END).param("id", id).update();
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
                .query((row, _) ->
                        new Due(
                                row.getObject("id", UUID.class),
                                row.getString("url"),
                                secret(row.getObject("hook", UUID.class), row),
                                row.getObject("alert", UUID.class),
                                row.getInt("attempts")))
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
