package folkmoot.listening.visit;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sources that are visited, and when.
@Repository
class Visits {

    private static final JsonMapper JSON = JsonMapper.shared();

    // What ended is taken up again under its name, with what is kept of it.
    private static final String ADD =
            """
            INSERT INTO listening.source AS known (id, kind, name, settings, added_by, added_at, state)
            VALUES (:id, :kind, :name, CAST(:settings AS jsonb), :by, :now, 'open')
            ON CONFLICT (kind, lower(name)) DO UPDATE
                SET state = 'open', settings = excluded.settings, added_by = excluded.added_by
                WHERE known.state = 'ended'
            RETURNING id
            """;
    private static final String BEGIN =
            """
            INSERT INTO listening.visit (source, due_at) VALUES (:source, :now)
            ON CONFLICT (source) DO UPDATE SET due_at = :now, cursor = '{}', failures = 0, problem = ''
            """;
    private static final String CLAIM =
            """
            UPDATE listening.visit SET leased_until = :until
            WHERE source = (
                SELECT visit.source FROM listening.visit
                    JOIN listening.source ON source.id = visit.source AND source.state = 'open'
                WHERE due_at <= :now AND (leased_until IS NULL OR leased_until < :now)
                ORDER BY due_at LIMIT 1 FOR UPDATE OF visit SKIP LOCKED)
            RETURNING source
            """;
    private static final String DUE =
            """
            SELECT source.id, source.kind, source.name, source.settings::text AS settings, visit.cursor::text AS cursor
            FROM listening.visit JOIN listening.source ON source.id = visit.source
            WHERE visit.source = :source AND source.state = 'open'
            """;
    private static final String HELD = DUE + " FOR UPDATE OF visit";
    private static final String DONE =
            """
            UPDATE listening.visit
            SET cursor = CAST(:cursor AS jsonb), due_at = :due, leased_until = NULL, succeeded_at = :now, came = :came,
                failures = 0, problem = ''
            WHERE source = :source
            """;
    private static final String FAILED =
            """
            UPDATE listening.visit
            SET due_at = :due, leased_until = NULL, failed_at = :now, failures = failures + 1, problem = :problem
            WHERE source = :source
            """;
    private static final String FAILURES =
            "SELECT failures FROM listening.visit WHERE source = :source";
    private static final String MOVE =
            "UPDATE listening.source SET settings = settings || CAST(:changed AS jsonb) WHERE id = :source";
    private static final String STATE =
            "UPDATE listening.source SET state = :state WHERE id = :source AND state <> 'ended'";
    private static final String NOW =
            "UPDATE listening.visit SET due_at = :now WHERE source = :source";
    private static final String DROP = "DELETE FROM listening.visit WHERE source = :source";
    private static final String END =
            "UPDATE listening.source SET state = 'ended', settings = '{}' WHERE id = :source";
    private static final String ONE =
            """
            SELECT source.id, source.kind, source.name, upper(source.state) AS state, source.mentions, source.added_at,
                   source.heard_at, source.settings::text AS settings, visit.due_at, visit.succeeded_at,
                   coalesce(visit.came, 0) AS came, visit.failed_at, coalesce(visit.failures, 0) AS failures,
                   coalesce(visit.problem, '') AS problem,
                   coalesce(visit.leased_until > :now, false) AS under_way
            FROM listening.source LEFT JOIN listening.visit ON visit.source = source.id
            WHERE source.id = :source
            """;

    /// A source whose turn it is.
    record Due(UUID id, String kind, String name, String settings, String cursor) {

        Map<String, String> known() {
            return read(settings);
        }

        Map<String, String> left() {
            return read(cursor);
        }
    }

    private final JdbcClient sql;

    Visits(JdbcClient sql) {
        this.sql = sql;
    }

    /// Empty where there is one of that kind and name.
    Optional<UUID> add(
            UUID id,
            String kind,
            String name,
            Map<String, String> settings,
            PersonId by,
            Instant now) {
        var added =
                sql.sql(ADD)
                        .param("id", id)
                        .param("kind", kind)
                        .param("name", name)
                        .param("settings", write(settings))
                        .param("by", by.value())
                        .param("now", at(now))
                        .query(UUID.class)
                        .optional();
        added.ifPresent(it -> sql.sql(BEGIN).param("source", it).param("now", at(now)).update());
        return added;
    }

    /// One whose turn it is, which is nobody else's until then.
    Optional<UUID> claim(Instant now, Instant until) {
        return sql.sql(CLAIM)
                .param("now", at(now))
                .param("until", at(until))
                .query(UUID.class)
                .optional();
    }

    Optional<Due> due(UUID source) {
        return sql.sql(DUE).param("source", source).query(Due.class).optional();
    }

    /// The same, kept from changing in the running transaction.
    Optional<Due> held(UUID source) {
        return sql.sql(HELD).param("source", source).query(Due.class).optional();
    }

    void done(UUID source, Map<String, String> cursor, int came, Instant due, Instant now) {
        sql.sql(DONE)
                .param("source", source)
                .param("cursor", write(cursor))
                .param("came", came)
                .param("due", at(due))
                .param("now", at(now))
                .update();
    }

    int failures(UUID source) {
        return sql.sql(FAILURES).param("source", source).query(Integer.class).optional().orElse(0);
    }

    void failed(UUID source, String problem, Instant due, Instant now) {
        sql.sql(FAILED)
                .param("source", source)
                .param("problem", problem)
                .param("due", at(due))
                .param("now", at(now))
                .update();
    }

    void move(UUID source, Map<String, String> changed) {
        sql.sql(MOVE).param("source", source).param("changed", write(changed)).update();
    }

    void state(UUID source, String state) {
        sql.sql(STATE).param("source", source).param("state", state).update();
    }

    void now(UUID source, Instant now) {
        sql.sql(NOW).param("source", source).param("now", at(now)).update();
    }

    /// Not visited any more.
    void end(UUID source) {
        sql.sql(DROP).param("source", source).update();
        sql.sql(END).param("source", source).update();
    }

    Optional<VisitedView> view(UUID source, Instant now) {
        return sql.sql(ONE)
                .param("source", source)
                .param("now", at(now))
                .query(VisitedView.class)
                .optional();
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    private static String write(Map<String, String> all) {
        return JSON.writeValueAsString(all);
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
