package folkmoot.listening.lookout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far what is kept was looked through.
@Repository
class Turns {

    private static final String ANY =
            "SELECT EXISTS (SELECT FROM listening.lookout WHERE NOT applied)";
    private static final String NEXT =
            """
            SELECT id, version, withdrawn_at IS NOT NULL AS withdrawn, applied_at AS at, applied_id AS below
            FROM listening.lookout
            WHERE NOT applied ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    // What waits to be read is matched then. The index has them in this order.
    private static final String STALE =
            """
            SELECT mention AS id, said_at AS at FROM listening.lookout_match found
            WHERE lookout = :id AND (version <> :version OR :withdrawn)
              AND said_at <= :at AND (said_at < :at OR mention > :after)
              AND NOT EXISTS (SELECT FROM listening.unread WHERE unread.mention = found.mention)
            ORDER BY said_at DESC, mention LIMIT :most
            """;
    private static final String BELOW =
            """
            SELECT id, said_at AS at FROM listening.mention
            WHERE forgotten_at IS NULL AND (said_at, id) < (:at, :below) AND said_at >= :since %s %s
            ORDER BY said_at DESC, id DESC LIMIT :most
            """;
    private static final String LOCK =
            """
            SELECT id FROM listening.mention
            WHERE id = ANY(:ids) AND forgotten_at IS NULL
              AND NOT EXISTS (SELECT FROM listening.unread WHERE unread.mention = mention.id)
            ORDER BY id FOR SHARE
            """;
    private static final String MOVE =
            """
            UPDATE listening.lookout SET applied = :done, applied_at = :at, applied_id = :below WHERE id = :id
            """;

    // Whoever writes waits for an answer.
    private static final String SOON = "SET LOCAL statement_timeout = 5000";

    /// Words as they stand, or do not stand any more.
    record Words(UUID lookout, int version, boolean withdrawn) {}

    /// Whose turn it is, and what was looked through: all that was said then or later.
    record Turn(UUID id, int version, boolean withdrawn, Instant at, UUID below) {

        Words words() {
            return new Words(id, version, withdrawn);
        }
    }

    /// A mention and its place.
    record Place(UUID id, Instant at) {

        static final Place TOP = new Place(new UUID(-1, -1), Instant.parse("9000-01-01T00:00:00Z"));
        static final Place BOTTOM =
                new Place(new UUID(-1, -1), Instant.parse("0001-01-01T00:00:00Z"));
    }

    private final JdbcClient sql;

    Turns(JdbcClient sql) {
        this.sql = sql;
    }

    boolean any() {
        return sql.sql(ANY).query(Boolean.class).single();
    }

    /// Nobody else looks through for the same until this transaction is over.
    Optional<Turn> next() {
        return sql.sql(NEXT).query(Turn.class).optional();
    }

    /// The newest behind a place that matched other words of that lookout than these.
    List<Place> stale(Words words, Place passed, int most) {
        return sql.sql(STALE)
                .param("id", words.lookout())
                .param("version", words.version())
                .param("withdrawn", words.withdrawn())
                .param("at", passed.at().atOffset(ZoneOffset.UTC))
                .param("after", passed.id())
                .param("most", most)
                .query((row, _) -> place(row))
                .list();
    }

    /// The newest below a place that may match.
    List<Place> below(
            Place place, @Nullable String query, Instant since, boolean copies, int most) {
        return sql.sql(
                        BELOW.formatted(
                                copies ? "" : " AND NOT copy",
                                query == null ? "" : " AND tokens @@ CAST(:query AS tsquery)"))
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("below", place.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("query", query)
                .param("most", most)
                .query((row, _) -> place(row))
                .list();
    }

    /// Those of them that nobody forgets, and nobody reads just now.
    List<UUID> lock(Collection<UUID> ids) {
        return sql.sql(LOCK).param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list();
    }

    void move(UUID lookout, Place place, boolean done) {
        sql.sql(MOVE)
                .param("id", lookout)
                .param("done", done)
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("below", place.id())
                .update();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    /// From now until the end of the transaction nothing takes longer than five seconds.
    void soon() {
        sql.sql(SOON).update();
    }
}
