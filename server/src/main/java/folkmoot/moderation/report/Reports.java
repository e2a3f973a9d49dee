package folkmoot.moderation.report;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notices as rows.
@Repository
class Reports implements Erasable, Exportable {

    private static final String ROWS =
            """
            SELECT id, number, place, object, kind, category, reasons, received_at, due_at, outcome, answer, decided_at,
                   trusted, reporter IS NOT NULL AS known
            FROM moderation.report
            """;
    private static final String ADD =
            """
            INSERT INTO moderation.report (id, number, secret, place, object, kind, person, category, reasons, name, email,
                                           reporter, trusted, received_at, due_at)
            VALUES (:id, :number, :secret, :place, :object, :kind, :person, :category, :reasons, :name, :email,
                    :reporter, :trusted, :now, :due)
            """;
    private static final String DECIDE =
            """
            UPDATE moderation.report SET outcome = :outcome, answer = :answer, decided_at = :now, decision = :decision
            WHERE id = :id AND outcome IS NULL RETURNING email
            """;

    /// What was said stays, who said it goes.
    private static final String FORGET =
            """
            UPDATE moderation.report SET reporter = NULL, name = NULL, email = NULL WHERE reporter = :person
            """;

    private static final String FORGET_SENDERS =
            """
            UPDATE moderation.report SET name = NULL, email = NULL
            WHERE decided_at < :before AND (name IS NOT NULL OR email IS NOT NULL)
            """;
    private static final String UNFOUNDED =
            "UPDATE moderation.report SET unfounded = true WHERE id = :id RETURNING reporter";
    private static final String COUNT =
            """
            SELECT count(*) FROM moderation.report
            WHERE reporter = :reporter AND decided_at >= :since AND (unfounded OR NOT :unfounded)
            """;
    private static final String FORGET_CONCERNED =
            "UPDATE moderation.report SET person = NULL WHERE person = :person";

    /// What somebody takes along.
    record Taken(String number, String at, String place, String category, String reasons) {}

    /// A notice to keep: what is known of the place, and of whoever sent it.
    record New(
            UUID id,
            String number,
            byte[] secret,
            @Nullable UUID object,
            String kind,
            @Nullable PersonId person,
            Illegal category,
            @Nullable PersonId reporter,
            boolean trusted,
            Instant now,
            @Nullable Instant due) {}

    private final JdbcClient sql;

    Reports(JdbcClient sql) {
        this.sql = sql;
    }

    void add(New it, ReportForm form) {
        sql.sql(ADD)
                .param("id", it.id())
                .param("number", it.number())
                .param("secret", it.secret())
                .param("place", form.what())
                .param("object", it.object())
                .param("kind", it.kind())
                .param("person", it.person() == null ? null : it.person().value())
                .param("category", it.category().word())
                .param("reasons", form.reasons())
                .param("name", form.name().isEmpty() ? null : form.name())
                .param("email", form.email().isEmpty() ? null : form.email())
                .param("reporter", it.reporter() == null ? null : it.reporter().value())
                .param("trusted", it.trusted())
                .param("now", it.now().atOffset(ZoneOffset.UTC))
                .param("due", it.due() == null ? null : it.due().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Nullable ReportView find(UUID id) {
        return sql.sql(ROWS + "WHERE id = :id")
                .param("id", id)
                .query(Reports::view)
                .optional()
                .orElse(null);
    }

    @Nullable ReportView find(String number, byte[] secret) {
        return sql.sql(ROWS + "WHERE number = :number AND secret = :secret")
                .param("number", number)
                .param("secret", secret)
                .query(Reports::view)
                .optional()
                .orElse(null);
    }

    /// The address to tell, if there is one.
    List<String> decide(
            UUID id,
            ReportView.Outcome outcome,
            String answer,
            @Nullable UUID decision,
            Instant now) {
        return sql
                .sql(DECIDE)
                .param("id", id)
                .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .param("answer", answer)
                .param("decision", decision)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Objects.requireNonNullElse(row.getString(1), ""))
                .list()
                .stream()
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /// It is marked as such; answers who sent it, null where nobody is known.
    @Nullable PersonId unfounded(UUID id) {
        return sql.sql(UNFOUNDED)
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(it -> it)
                .map(PersonId::new)
                .orElse(null);
    }

    /// How many of theirs were decided since then, and called manifestly unfounded.
    long unfounded(PersonId reporter, Instant since) {
        return count(reporter, since, true);
    }

    long decided(PersonId reporter, Instant since) {
        return count(reporter, since, false);
    }

    private long count(PersonId reporter, Instant since, boolean unfounded) {
        return sql.sql(COUNT)
                .param("reporter", reporter.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("unfounded", unfounded)
                .query(Long.class)
                .single();
    }

    /// Names and addresses of those who sent what was decided before.
    void forgetSenders(Instant before) {
        sql.sql(FORGET_SENDERS).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public String part() {
        return "reports";
    }

    @Override
    public List<?> export(PersonId person) {
        return sql
                .sql(ROWS + "WHERE reporter = :person ORDER BY received_at")
                .param("person", person.value())
                .query(Reports::view)
                .list()
                .stream()
                .map(it ->
                        new Taken(
                                it.number(),
                                it.receivedAt().toString(),
                                it.place(),
                                it.category().word(),
                                it.reasons()))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(FORGET).param("person", person.value()).update();
        sql.sql(FORGET_CONCERNED).param("person", person.value()).update();
    }

    private static ReportView view(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new ReportView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("place"),
                row.getObject("object", UUID.class),
                row.getString("kind"),
                Illegal.of(row.getString("category")).orElse(Illegal.OTHER),
                row.getString("reasons"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                outcome == null
                        ? null
                        : ReportView.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getString("answer"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getBoolean("trusted"),
                row.getBoolean("known"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
