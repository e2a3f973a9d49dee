package folkmoot.governance.election;

import folkmoot.governance.Mandates;
import folkmoot.people.PersonId;
import folkmoot.site.NotThere;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Elections and their candidates as rows.
@Repository
class Elections {

    private static final String ADD =
            """
            INSERT INTO governance.election (id, task, title, method, seats, term_days, called_at, stands_until, constitution)
            VALUES (:id, :task, :title, :method, :seats, :term, :now, :until, :constitution)
            """;
    private static final String ONE = "SELECT * FROM governance.election WHERE id = :id";
    private static final String LOCK = ONE + " FOR UPDATE";
    private static final String SHARE = ONE + " FOR SHARE";
    private static final String ALL =
            "SELECT * FROM governance.election ORDER BY called_at DESC, id DESC LIMIT 100";
    private static final String DUE =
            """
            SELECT id FROM governance.election
            WHERE opened_at IS NULL AND closed_at IS NULL AND stands_until <= :now
               OR closed_at IS NULL AND closes_at <= :now OR ended_at IS NULL AND term_ends_at <= :now
            ORDER BY id
            """;
    private static final String OPEN =
            """
            UPDATE governance.election SET opened_at = :now, closes_at = :closes, opened = :entry, electorate = :electorate
            WHERE id = :id
            """;
    private static final String CLOSE =
            "UPDATE governance.election SET closed_at = :now, closed = :entry, term_ends_at = :ends WHERE id = :id";
    private static final String NEWCOMERS =
            "UPDATE governance.election SET newcomers = :newcomers WHERE id = :id";
    private static final String END =
            "UPDATE governance.election SET ended_at = :now WHERE id = :id";
    private static final String STAND =
            """
            INSERT INTO governance.candidate (election, number, person, words)
            SELECT :election, (SELECT count(*) + 1 FROM governance.candidate WHERE election = :election), :person, :words
            WHERE CAST(:person AS uuid) IS NOT NULL
               OR NOT EXISTS (SELECT FROM governance.candidate WHERE election = :election AND lower(words) = lower(CAST(:words AS text)))
            ON CONFLICT DO NOTHING
            """;
    private static final String CANDIDATES =
            "SELECT number, person, words, elected, withdrawn, pitch FROM governance.candidate WHERE election = :election ORDER BY number";
    private static final String ELECT =
            "UPDATE governance.candidate SET elected = :place WHERE election = :election AND number = :number";
    private static final String LEAVE_OUT =
            "UPDATE governance.candidate SET withdrawn = true WHERE election = :election AND number = :number";
    private static final String PICKED =
            """
            SELECT id, closed_at, term_ends_at FROM governance.candidate JOIN governance.election ON id = election
            WHERE words = :path AND person IS NULL AND elected IS NOT NULL AND task = 'highlights' AND term_ends_at > :now
            ORDER BY term_ends_at DESC LIMIT 1
            """;
    private static final String STILL =
            """
            SELECT EXISTS (SELECT FROM governance.candidate JOIN governance.election ON id = election
                           WHERE person = :person AND elected IS NOT NULL AND task = 'moderators'
                                 AND ended_at IS NULL AND election <> :election)
            """;
    private static final String IN_OFFICE =
            """
            SELECT DISTINCT person FROM governance.candidate JOIN governance.election ON id = election
            WHERE task = :task AND elected IS NOT NULL AND person IS NOT NULL AND ended_at IS NULL
                  AND term_ends_at > :now
            """;
    private static final String ERASE =
            "UPDATE governance.candidate SET person = NULL, words = '' WHERE person = :person";

    private final JdbcClient sql;

    Elections(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Election it) {
        sql.sql(ADD)
                .param("id", it.id().value())
                .param("task", it.task().word())
                .param("title", it.title())
                .param("method", it.task().method().name().toLowerCase(Locale.ROOT))
                .param("seats", it.seats())
                .param("term", it.termDays())
                .param("now", at(it.calledAt()))
                .param("until", at(it.standsUntil()))
                .param("constitution", it.constitution())
                .update();
    }

    Election one(ElectionId id) {
        return one(ONE, id);
    }

    /// Nobody casts a ballot until the transaction ends.
    Election locked(ElectionId id) {
        return one(LOCK, id);
    }

    /// Whoever closes it waits until the transaction ends.
    Election kept(ElectionId id) {
        return one(SHARE, id);
    }

    private Election one(String which, ElectionId id) {
        return sql.sql(which)
                .param("id", id.value())
                .query(Elections::election)
                .optional()
                .orElseThrow(() -> new NotThere(id));
    }

    List<Election> all() {
        return sql.sql(ALL).query(Elections::election).list();
    }

    List<ElectionId> due(Instant now) {
        return sql.sql(DUE)
                .param("now", at(now))
                .query((row, _) -> new ElectionId(row.getObject(1, UUID.class)))
                .list();
    }

    void open(ElectionId id, Instant now, Instant closes, long entry, long electorate) {
        sql.sql(OPEN)
                .param("id", id.value())
                .param("now", at(now))
                .param("closes", at(closes))
                .param("entry", entry)
                .param("electorate", electorate)
                .update();
    }

    void close(ElectionId id, Instant now, @Nullable Long entry, Instant ends) {
        sql.sql(CLOSE)
                .param("id", id.value())
                .param("now", at(now))
                .param("entry", entry, Types.BIGINT)
                .param("ends", at(ends))
                .update();
    }

    void newcomers(ElectionId id, long newcomers) {
        sql.sql(NEWCOMERS).param("id", id.value()).param("newcomers", newcomers).update();
    }

    void end(ElectionId id, Instant now) {
        sql.sql(END).param("id", id.value()).param("now", at(now)).update();
    }

    /// False for whoever stands already.
    boolean stand(ElectionId id, @Nullable PersonId person, String words) {
        return sql.sql(STAND)
                        .param("election", id.value())
                        .param("person", person == null ? null : person.value(), Types.OTHER)
                        .param("words", words)
                        .update()
                == 1;
    }

    List<Candidate> candidates(ElectionId id) {
        return sql.sql(CANDIDATES)
                .param("election", id.value())
                .query((row, _) -> candidate(row))
                .list();
    }

    void elect(ElectionId id, int number, int place) {
        sql.sql(ELECT)
                .param("election", id.value())
                .param("number", number)
                .param("place", place)
                .update();
    }

    /// Is not counted, now and when the count is done again.
    void leaveOut(ElectionId id, int number) {
        sql.sql(LEAVE_OUT).param("election", id.value()).param("number", number).update();
    }

    /// The election that picked what stands there, as long as its term lasts.
    Mandates.@Nullable Mandate picked(String path, Instant now) {
        return sql.sql(PICKED)
                .param("path", path)
                .param("now", at(now))
                .query((row, _) ->
                        new Mandates.Mandate(
                                "/elections/" + new ElectionId(row.getObject(1, UUID.class)),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    /// Whether another election made them a moderator for longer.
    boolean moderatesStill(PersonId person, ElectionId besides) {
        return sql.sql(STILL)
                .param("person", person.value())
                .param("election", besides.value())
                .query(Boolean.class)
                .single();
    }

    /// Those who are elected to this, their term lasting.
    Set<PersonId> inOffice(Task task, Instant now) {
        return new HashSet<>(
                sql.sql(IN_OFFICE)
                        .param("task", task.word())
                        .param("now", at(now))
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Candidate(
                row.getInt("number"),
                person == null ? null : new PersonId(person),
                row.getString("words"),
                row.getObject("elected", Integer.class),
                row.getBoolean("withdrawn"),
                row.getObject("pitch", UUID.class));
    }

    private static Election election(ResultSet row, int number) throws SQLException {
        return new Election(
                new ElectionId(row.getObject("id", UUID.class)),
                Task.valueOf(row.getString("task").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getInt("seats"),
                row.getInt("term_days"),
                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                row.getObject("stands_until", OffsetDateTime.class).toInstant(),
                instant(row, "closes_at"),
                instant(row, "closed_at"),
                instant(row, "term_ends_at"),
                row.getObject("opened", Long.class),
                row.getObject("closed", Long.class),
                row.getLong("electorate"),
                row.getInt("constitution"),
                row.getLong("newcomers"));
    }
}
