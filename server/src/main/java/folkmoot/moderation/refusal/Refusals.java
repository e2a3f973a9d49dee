package folkmoot.moderation.refusal;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Refusals as rows.
@Repository
class Refusals implements Erasable {

    private static final String ADD =
            """
            INSERT INTO moderation.refusal (id, person, kind, print, rule, version, at)
            VALUES (:id, :person, :kind, :print, :rule, :version, :now)
            ON CONFLICT DO NOTHING
            """;
    private static final String DECIDED =
            "UPDATE moderation.refusal SET decision = :decision WHERE id = :id";
    private static final String SAME =
            """
            SELECT rule, version, decision, reversed FROM moderation.refusal
            WHERE person = :person AND print = :print AND kind = :kind
            """;
    private static final String SINCE =
            "SELECT count(*) FROM moderation.refusal WHERE person = :person AND at > :since";
    private static final String WANTS =
            """
            SELECT EXISTS (SELECT FROM moderation.refusal
                           WHERE person = :person AND print = :print AND kind = 'picture' AND picture IS NULL
                             AND NOT reversed)
            """;
    private static final String SHOW =
            """
            UPDATE moderation.refusal SET picture = :picture
            WHERE person = :person AND print = :print AND kind = 'picture' AND picture IS NULL AND NOT reversed
            """;
    private static final String REVERSE =
            "UPDATE moderation.refusal SET reversed = true WHERE id = :id";
    private static final String OF =
            """
            SELECT refusal.id, refusal.person, words, picture, refusal.at
            FROM moderation.refusal JOIN moderation.decision ON decision.id = refusal.decision
            WHERE refusal.id = ANY (:ids)
            """;
    private static final String DECIDES =
            """
            SELECT EXISTS (SELECT FROM moderation.refusal
                           WHERE (refusal.id = :it OR picture = :it)
                             AND (EXISTS (SELECT FROM moderation.matter
                                          WHERE object = refusal.id AND claimed_by = :person AND claimed_until > :now
                                            AND settled_at IS NULL)
                                  OR EXISTS (SELECT FROM moderation.jury JOIN moderation.seat ON seat.jury = jury.id
                                             WHERE jury.decision = refusal.decision AND seat.person = :person
                                               AND seat.place IS NOT NULL AND jury.ended_at IS NULL)))
            """;
    private static final String ERASE = "DELETE FROM moderation.refusal WHERE person = :person";

    /// The very same, tried before; `decision` is null for a moment only.
    record Same(String rule, int version, @Nullable UUID decision, boolean reversed) {

        boolean is(String id, int number) {
            return rule.equals(id) && version == number;
        }
    }

    /// What was refused.
    record Refused(
            UUID id, UUID person, Optional<String> words, Optional<UUID> picture, Instant at) {}

    private final JdbcClient sql;

    Refusals(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when it was refused at the same moment.
    boolean add(UUID id, Attempt it, String rule, int version, Instant now) {
        return of(ADD, it)
                        .param("id", id)
                        .param("rule", rule)
                        .param("version", version)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void decided(UUID id, UUID decision) {
        sql.sql(DECIDED).param("id", id).param("decision", decision).update();
    }

    List<Same> same(Attempt it) {
        return of(SAME, it).query(Same.class).list();
    }

    private JdbcClient.StatementSpec of(String statement, Attempt it) {
        return sql.sql(statement)
                .param("person", it.person().id().value())
                .param("print", it.print())
                .param("kind", it.what().word());
    }

    long since(PersonId person, Instant since) {
        return sql.sql(SINCE)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Whether there is one of such a picture, without it.
    boolean wants(PersonId person, UUID print) {
        return sql.sql(WANTS)
                .param("person", person.value())
                .param("print", print)
                .query(Boolean.class)
                .single();
    }

    /// False where there is one already, or nothing that it could belong to.
    boolean show(PersonId person, UUID print, UUID picture) {
        return sql.sql(SHOW)
                        .param("person", person.value())
                        .param("print", print)
                        .param("picture", picture)
                        .update()
                > 0;
    }

    void reverse(UUID id) {
        sql.sql(REVERSE).param("id", id).update();
    }

    List<Refused> of(Collection<UUID> ids) {
        return sql.sql(OF)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) ->
                        new Refused(
                                Objects.requireNonNull(row.getObject(1, UUID.class)),
                                Objects.requireNonNull(row.getObject(2, UUID.class)),
                                Optional.ofNullable(row.getString(3)),
                                Optional.ofNullable(row.getObject(4, UUID.class)),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Whether it, or the refusal whose picture it is, lies before this person, who decides or sits
    /// on the jury.
    boolean decides(UUID person, UUID it, Instant now) {
        return sql.sql(DECIDES)
                .param("person", person)
                .param("it", it)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }
}
