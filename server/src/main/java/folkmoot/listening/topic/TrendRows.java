package folkmoot.listening.topic;

import folkmoot.listening.trend.Said;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the trends have come, what they remember, and what they are told.
@Repository
class TrendRows {

    private static final String PEEK =
            "SELECT reached, version, stale, stales, rested FROM listening.trend_state";
    private static final String TAKE = PEEK + " FOR UPDATE SKIP LOCKED";
    private static final String HOLD = PEEK + " FOR UPDATE";
    private static final String REACH = "UPDATE listening.trend_state SET reached = :reached";
    private static final String CHANGED = "UPDATE listening.trend_state SET version = version + 1";
    private static final String BEGIN =
            """
            WITH memories AS (DELETE FROM listening.trend_memory)
            UPDATE listening.trend_state SET reached = :reached, version = version + 1, stale = NULL
            """;
    private static final String LATE =
            "UPDATE listening.trend_state SET stale = :at, stales = stales + 1, rested = :at";
    private static final String REST = "UPDATE listening.trend_state SET rested = :rested";
    private static final String SHOWN =
            """
            SELECT coalesce((SELECT told FROM listening.elsewhere), reached) FROM listening.trend_state
            """;
    private static final String RECOUNTED =
            """
            UPDATE listening.trend_state
            SET version = version + 1, rested = :rested, stale = CASE WHEN stales = :stales THEN NULL ELSE stale END
            """;
    private static final String MEMORY =
            """
            SELECT reached, state FROM listening.trend_memory WHERE reached <= :upto ORDER BY reached DESC LIMIT 1
            """;
    private static final String MEMORIES =
            "SELECT reached FROM listening.trend_memory ORDER BY reached DESC";
    private static final String REMEMBER =
            """
            INSERT INTO listening.trend_memory (reached, state) VALUES (:reached, :state)
            ON CONFLICT (reached) DO UPDATE SET state = excluded.state
            """;
    private static final String DROP =
            "DELETE FROM listening.trend_memory WHERE reached = ANY(CAST(:those AS timestamptz[]))";
    private static final String DROP_AFTER =
            "DELETE FROM listening.trend_memory WHERE reached > :reached";

    // What has no date of its own and came with a file is no news of that day.
    private static final String SAID =
            """
            SELECT mention.id, coalesce(author_key, mention.id)::text AS author, source::text AS source, said_at AS at,
                   language, CASE WHEN title = '' THEN text ELSE title || E'\\n' || text END AS text
            FROM listening.mention JOIN listening.heard ON heard.mention = mention.id
            WHERE (said_at, mention.id) > (:at, :id) AND said_at < :until
                  AND forgotten_at IS NULL AND NOT spam AND (dated OR run IS NULL)
                  AND NOT EXISTS (SELECT FROM listening.own_source own WHERE own.source = mention.source)
            ORDER BY said_at, mention.id LIMIT :most
            """;
    private static final String NEWS =
            """
            SELECT EXISTS (SELECT FROM listening.mention JOIN listening.heard ON heard.mention = mention.id
                           WHERE said_at >= :from AND said_at < :until AND forgotten_at IS NULL AND NOT spam)
            """;
    private static final String IMPORTING =
            """
            SELECT EXISTS (SELECT FROM listening.import_run WHERE finished_at IS NULL AND changed_at > :since)
            """;

    private final JdbcClient sql;

    TrendRows(JdbcClient sql) {
        this.sql = sql;
    }

    State peek() {
        return sql.sql(PEEK).query(State.class).single();
    }

    /// Held until the end of the transaction; empty while somebody else holds it.
    Optional<State> take() {
        return sql.sql(TAKE).query(State.class).optional();
    }

    /// The same, after waiting.
    State hold() {
        return sql.sql(HOLD).query(State.class).single();
    }

    void reach(Instant reached) {
        sql.sql(REACH).param("reached", reached.atOffset(ZoneOffset.UTC)).update();
    }

    /// What anybody remembers is not true any more.
    void changed() {
        sql.sql(CHANGED).update();
    }

    /// Goes on from there, with nothing that anybody remembers.
    void begin(Instant reached) {
        sql.sql(BEGIN).param("reached", reached.atOffset(ZoneOffset.UTC)).update();
    }

    /// From there everything is to be counted anew, soon.
    void late(Instant at) {
        sql.sql(LATE).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /// Nothing is counted anew before that.
    void rest(Instant rested) {
        sql.sql(REST).param("rested", rested.atOffset(ZoneOffset.UTC)).update();
    }

    /// How far topics have come.
    Instant shown() {
        return sql.sql(SHOWN).query(Instant.class).single();
    }

    /// Clean, unless more came meanwhile than these.
    void recounted(long stales, Instant rested) {
        sql.sql(RECOUNTED)
                .param("stales", stales)
                .param("rested", rested.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest that knows nothing of what was said from that moment on.
    Optional<Memory> memory(Instant upTo) {
        return sql.sql(MEMORY)
                .param("upto", upTo.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Memory(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getBytes(2)))
                .optional();
    }

    /// The newest first.
    List<Instant> memories() {
        return sql.sql(MEMORIES).query(Instant.class).list();
    }

    void remember(Memory it) {
        sql.sql(REMEMBER)
                .param("reached", it.reached().atOffset(ZoneOffset.UTC))
                .param("state", it.state())
                .update();
    }

    void drop(Collection<Instant> those) {
        sql.sql(DROP)
                .param("those", those.stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    void dropAfter(Instant reached) {
        sql.sql(DROP_AFTER).param("reached", reached.atOffset(ZoneOffset.UTC)).update();
    }

    /// What was said after a mention, in that order, and before a moment.
    List<Said> said(Instant at, UUID id, Instant until, int most) {
        return sql.sql(SAID)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Said.class)
                .list();
    }

    boolean news(Instant from, Instant until) {
        return sql.sql(NEWS)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Whether a file is being brought in: one that stopped does not count for long.
    boolean importing(Instant since) {
        return sql.sql(IMPORTING)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
