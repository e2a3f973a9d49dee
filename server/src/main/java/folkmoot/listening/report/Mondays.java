package folkmoot.listening.report;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reports as they were made, and who wants them by mail.
@Repository
class Mondays implements Erasable {

    private static final String ADD =
            """
            INSERT INTO listening.monday (week, made_at, body) VALUES (:week, :now, CAST(:body AS jsonb))
            ON CONFLICT (week) DO NOTHING
            """;
    private static final String FIND =
            "SELECT made_at, body FROM listening.monday WHERE week = :week";
    private static final String WEEKS = "SELECT week FROM listening.monday ORDER BY week DESC";
    private static final String ANY =
            "SELECT EXISTS (SELECT FROM listening.mention WHERE said_at < :until)";
    // From the newest mention to the newest before its week, and so on.
    private static final String HEARD =
            """
            WITH RECURSIVE spoken AS (
                (SELECT said_at FROM listening.mention
                 WHERE forgotten_at IS NULL AND said_at < CAST(:before AS date) AT TIME ZONE 'UTC'
                 ORDER BY said_at DESC LIMIT 1)
                UNION ALL
                SELECT (SELECT earlier.said_at FROM listening.mention earlier
                        WHERE forgotten_at IS NULL AND earlier.said_at < date_trunc('week', spoken.said_at, 'UTC')
                        ORDER BY earlier.said_at DESC LIMIT 1)
                FROM spoken WHERE said_at IS NOT NULL)
            SELECT date_trunc('week', said_at, 'UTC') AT TIME ZONE 'UTC' FROM spoken
            WHERE said_at IS NOT NULL LIMIT :most
            """;
    private static final String WANT =
            """
            INSERT INTO listening.monday_reader (person, wants) VALUES (:person, :wants)
            ON CONFLICT (person) DO UPDATE SET wants = excluded.wants
            """;
    private static final String WANTS = "SELECT person, wants FROM listening.monday_reader";
    private static final String ERASE =
            "DELETE FROM listening.monday_reader WHERE person = :person";

    record Made(Instant at, Monday monday) {}

    private final JdbcClient sql;
    private final JsonMapper json;

    Mondays(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// False when somebody else was quicker.
    boolean add(LocalDate week, Monday monday, Instant now) {
        return sql.sql(ADD)
                        .param("week", week)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("body", json.writeValueAsString(monday))
                        .update()
                > 0;
    }

    Optional<Made> find(LocalDate week) {
        return sql.sql(FIND)
                .param("week", week)
                .query((row, _) ->
                        new Made(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                json.readValue(row.getString(2), Monday.class)))
                .optional();
    }

    /// The newest first.
    List<LocalDate> weeks() {
        return sql.sql(WEEKS).query(LocalDate.class).list();
    }

    /// Whether anything was heard before that.
    boolean anything(Instant until) {
        return sql.sql(ANY)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// So many weeks before that in which something was said, the newest first.
    List<LocalDate> heard(LocalDate before, int most) {
        return sql.sql(HEARD)
                .param("before", before)
                .param("most", most)
                .query((row, _) -> row.getObject(1, LocalDateTime.class).toLocalDate())
                .list();
    }

    void want(PersonId person, boolean wants) {
        sql.sql(WANT).param("person", person.value()).param("wants", wants).update();
    }

    Map<PersonId, Boolean> wants() {
        var wants = new HashMap<PersonId, Boolean>();
        sql.sql(WANTS)
                .query((row, _) ->
                        wants.put(new PersonId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list();
        return wants;
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }
}
