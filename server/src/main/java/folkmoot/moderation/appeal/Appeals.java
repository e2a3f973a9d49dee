package folkmoot.moderation.appeal;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Appeals as rows.
@Repository
class Appeals implements Erasable, Exportable {

    private static final String ROWS =
            """
            SELECT id, decision, person, words, opened_at, due_at, entry, question, asked_at, answer, answered_at, outcome,
                   reason, decided_at, end_entry
            FROM moderation.appeal
            """;
    private static final String ADD =
            """
            INSERT INTO moderation.appeal (id, decision, person, words, opened_at, due_at, entry)
            VALUES (:id, :decision, :person, :words, :now, :due, :entry)
            """;
    private static final String ASK =
            """
            UPDATE moderation.appeal SET question = :words, asked_at = :now
            WHERE id = :id AND outcome IS NULL AND question IS NULL
            """;
    private static final String ANSWER =
            """
            UPDATE moderation.appeal SET answer = :words, answered_at = :now
            WHERE id = :id AND outcome IS NULL AND question IS NOT NULL AND answer IS NULL
            """;
    private static final String DECIDE =
            """
            UPDATE moderation.appeal SET outcome = :outcome, reason = :reason, decided_at = :now, decided_by = :by,
                                         end_entry = :entry
            WHERE id = :id
            """;
    private static final String BEFORE_A_JURY =
            """
            SELECT EXISTS (SELECT FROM moderation.jury WHERE subject = :id AND state IN ('waiting', 'sitting'))
            """;
    private static final String FORGET =
            "UPDATE moderation.appeal SET person = NULL, words = NULL, answer = NULL WHERE person = :person";
    private static final String FORGET_DECIDER =
            "UPDATE moderation.appeal SET decided_by = NULL WHERE decided_by = :person";

    /// Of a version of a rule: what it restricted, and how much of that was reversed or changed.
    /// What strangers were refused is not among it: nobody can appeal against that, and anybody
    /// could make it more.
    private static final String RATE =
            """
            SELECT count(*) AS decisions, count(*) FILTER (WHERE outcome IN ('reversed', 'changed')) AS reversed
            FROM moderation.decision LEFT JOIN moderation.appeal ON appeal.decision = decision.id
            WHERE rule = :rule AND version = :version AND by = 'rule' AND decision.entry IS NOT NULL
              AND NOT (effect = 'refuse' AND detail = '')
            """;

    /// What somebody takes along.
    record Taken(String at, String words, String answer, String outcome, String reason) {}

    record Rate(long decisions, long reversed) {}

    private final JdbcClient sql;

    Appeals(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            UUID id,
            UUID decision,
            PersonId person,
            String words,
            Instant now,
            Instant due,
            long entry) {
        sql.sql(ADD)
                .param("id", id)
                .param("decision", decision)
                .param("person", person.value())
                .param("words", words)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .update();
    }

    @Nullable AppealView find(UUID id) {
        return one("WHERE id = :id", id);
    }

    @Nullable AppealView locked(UUID id) {
        return one("WHERE id = :id FOR UPDATE", id);
    }

    @Nullable AppealView against(UUID decision) {
        return one("WHERE decision = :id", decision);
    }

    private @Nullable AppealView one(String which, UUID id) {
        return sql.sql(ROWS + which).param("id", id).query(Appeals::view).optional().orElse(null);
    }

    boolean ask(UUID id, String words, Instant now) {
        return said(ASK, id, words, now);
    }

    boolean answer(UUID id, String words, Instant now) {
        return said(ANSWER, id, words, now);
    }

    private boolean said(String how, UUID id, String words, Instant now) {
        return sql.sql(how)
                        .param("id", id)
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Nobody else decides it then.
    boolean beforeAJury(UUID id) {
        return sql.sql(BEFORE_A_JURY).param("id", id).query(Boolean.class).single();
    }

    /// `by` is null for a jury.
    void decide(
            UUID id,
            Outcome outcome,
            String reason,
            @Nullable PersonId by,
            Instant now,
            long entry) {
        sql.sql(DECIDE)
                .param("id", id)
                .param("outcome", outcome.word())
                .param("reason", reason)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .update();
    }

    Rate rate(String rule, int version) {
        return sql.sql(RATE)
                .param("rule", rule)
                .param("version", version)
                .query(Rate.class)
                .single();
    }

    @Override
    public String part() {
        return "appeals";
    }

    @Override
    public List<?> export(PersonId person) {
        return sql
                .sql(ROWS + "WHERE person = :id ORDER BY opened_at")
                .param("id", person.value())
                .query(Appeals::view)
                .list()
                .stream()
                .map(it ->
                        new Taken(
                                it.openedAt().toString(),
                                it.words(),
                                Objects.requireNonNullElse(it.answer(), ""),
                                it.outcome() == null ? "" : it.outcome().word(),
                                Objects.requireNonNullElse(it.reason(), "")))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(FORGET).param("person", person.value()).update();
        sql.sql(FORGET_DECIDER).param("person", person.value()).update();
    }

    private static AppealView view(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var outcome = row.getString("outcome");
        return new AppealView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("decision", UUID.class)),
                person == null ? null : new PersonId(person),
                Objects.requireNonNullElse(row.getString("words"), ""),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getLong("entry"),
                row.getString("question"),
                instant(row.getObject("asked_at", OffsetDateTime.class)),
                row.getString("answer"),
                instant(row.getObject("answered_at", OffsetDateTime.class)),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getObject("end_entry", Long.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
