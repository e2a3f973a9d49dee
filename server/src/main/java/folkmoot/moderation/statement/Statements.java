package folkmoot.moderation.statement;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Making;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Decisions as those read them whom they concern.
@Repository
public class Statements implements Exportable {

    private static final int MOST = 200;

    private static final String ROWS =
            """
            SELECT id, object, kind, person, effect, detail, rule, version, by, decided_by, source, reason, words, at, until,
                   entry, ended_at, ended_by, end_entry
            FROM moderation.decision
            """;
    private static final String ONE = ROWS + "WHERE id = :id";
    private static final String OWN =
            ROWS
                    + "WHERE person = :person AND entry IS NOT NULL ORDER BY at DESC, id DESC LIMIT "
                    + MOST;

    /// A result in dispute stays to be read: no statement about it goes to the Commission.
    private static final String SINCE =
            ROWS
                    + "WHERE entry IS NOT NULL AND kind <> 'proposal' AND at >= :from AND at < :to ORDER BY at, id LIMIT :most";

    /// What somebody takes along.
    record Taken(String at, String effect, String kind, String rule, String reason, String words) {}

    private final JdbcClient sql;
    private final Deciding deciding;

    Statements(JdbcClient sql, Deciding deciding) {
        this.sql = sql;
        this.deciding = deciding;
    }

    public @Nullable StatementView find(UUID id) {
        return sql.sql(ONE).param("id", id).query(this::view).optional().orElse(null);
    }

    /// The newest of those that took something from this person.
    List<StatementView> of(PersonId person) {
        return sql.sql(OWN).param("person", person.value()).query(this::view).list();
    }

    /// All restrictions of that time, oldest first.
    public List<StatementView> between(Instant from, Instant to, int most) {
        return sql.sql(SINCE)
                .param("from", from.atOffset(java.time.ZoneOffset.UTC))
                .param("to", to.atOffset(java.time.ZoneOffset.UTC))
                .param("most", most)
                .query(this::view)
                .list();
    }

    @Override
    public String part() {
        return "decisions";
    }

    @Override
    public List<?> export(PersonId person) {
        return of(person).stream()
                .map(it ->
                        new Taken(
                                it.at().toString(),
                                it.effect().word(),
                                it.kind(),
                                it.rule().id() + "@" + it.rule().version(),
                                it.reason(),
                                it.words()))
                .toList();
    }

    private StatementView view(ResultSet row, int number) throws SQLException {
        var ended = row.getString("ended_by");
        return new StatementView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("object", UUID.class)),
                row.getString("kind"),
                person(row.getObject("person", UUID.class)),
                Effect.of(row.getString("effect")),
                row.getString("detail"),
                deciding.cited(row.getString("rule"), row.getInt("version")),
                Decided.By.valueOf(large(row.getString("by"))),
                person(row.getObject("decided_by", UUID.class)),
                Making.Source.valueOf(large(row.getString("source"))),
                row.getString("reason"),
                Objects.requireNonNullElse(row.getString("words"), ""),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("until", OffsetDateTime.class)),
                row.getObject("entry", Long.class),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                ended == null ? null : Ending.valueOf(large(ended)),
                row.getObject("end_entry", Long.class),
                null,
                null,
                null);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static String large(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
