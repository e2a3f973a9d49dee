package folkmoot.moderation.queue;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people have to decide, as rows.
@Repository
class Matters implements Erasable {

    private static final Duration CLAIM = Duration.ofMinutes(10);

    /// So long an author has to answer before it is decided without.
    private static final Duration HEARD = Duration.ofDays(3);

    /// So many members who flag something make a matter of it.
    static final int FLAGS = 3;

    private static final String ROWS =
            "SELECT id, source, subject, object, kind, person, urgent, opened_at, due_at, claimed_until FROM moderation.matter ";

    /// What is over by itself is no matter any more; what an appeal is against is decided there.
    private static final String OVER =
            """
            UPDATE moderation.matter SET settled_at = :now, outcome = 'over'
            WHERE id IN (
                SELECT id FROM moderation.matter WHERE settled_at IS NULL AND source = 'hold'
                  AND (NOT EXISTS (SELECT FROM moderation.decision WHERE id = subject AND ended_at IS NULL)
                       OR EXISTS (SELECT FROM moderation.appeal WHERE decision = subject AND outcome IS NULL))
                FOR UPDATE SKIP LOCKED)
            """;

    /// Asked, not left to the index: that would wait for whoever decides about it or leaves, while
    /// they may wait for a row that is over.
    private static final String KNOWN =
            "EXISTS (SELECT FROM moderation.matter WHERE settled_at IS NULL AND source = '%s' AND subject = %s)";

    private static final String HOLDS =
            """
            INSERT INTO moderation.matter (id, source, subject, object, kind, person, opened_at, due_at)
            SELECT gen_random_uuid(), 'hold', id, object, kind, person, at, until FROM moderation.decision
            WHERE ended_at IS NULL AND effect = 'hold' AND NOT %s
              AND NOT EXISTS (SELECT FROM moderation.appeal WHERE appeal.decision = decision.id AND outcome IS NULL)
              AND (detail <> 'jury' OR kind = 'review'
                   OR EXISTS (SELECT FROM moderation.jury WHERE subject = decision.id AND state IN ('small', 'over')))
            """
                    .formatted(KNOWN.formatted("hold", "decision.id"));
    private static final String APPEALS =
            """
            INSERT INTO moderation.matter (id, source, subject, object, kind, person, first, opened_at, due_at)
            SELECT gen_random_uuid(), 'appeal', appeal.id, object, kind, decision.person, decided_by_first, opened_at,
                   least(due_at, until)
            FROM moderation.appeal
            JOIN (SELECT id, object, kind, person, decided_by AS decided_by_first,
                         CASE WHEN ended_at IS NULL THEN until END AS until
                  FROM moderation.decision) AS decision
              ON decision.id = appeal.decision
            WHERE outcome IS NULL AND NOT %s
              AND NOT EXISTS (SELECT FROM moderation.jury WHERE subject = appeal.id AND state NOT IN ('small', 'over'))
            """
                    .formatted(KNOWN.formatted("appeal", "appeal.id"));
    private static final String REPORTS =
            """
            INSERT INTO moderation.matter (id, source, subject, object, kind, person, first, urgent, trusted, opened_at, due_at)
            SELECT gen_random_uuid(), 'report', id, object, kind, person, reporter, due_at IS NOT NULL, trusted, received_at, due_at
            FROM moderation.report WHERE outcome IS NULL AND NOT %s
            """
                    .formatted(KNOWN.formatted("report", "report.id"));
    private static final String FLAGGED =
            """
            INSERT INTO moderation.matter (id, source, subject, object, kind, person, opened_at)
            SELECT gen_random_uuid(), 'flag', object, object, min(kind), (array_agg(concerned))[1], min(at)
            FROM moderation.flag WHERE settled_at IS NULL AND NOT %s
            GROUP BY object HAVING count(*) >= :flags
            """
                    .formatted(KNOWN.formatted("flag", "flag.object"));
    private static final String WAITING =
            """
            SELECT source, count(*) AS number, min(opened_at) AS oldest FROM moderation.matter
            WHERE settled_at IS NULL GROUP BY source
            """;
    private static final String MINE =
            ROWS
                    + "WHERE settled_at IS NULL AND claimed_by = :me AND claimed_until > :now ORDER BY claimed_until DESC LIMIT 1";

    /// Matters are gathered and claimed one after the other, so that nothing is handed out twice
    /// under two names.
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('moderation.matter'))";

    /// Nobody else is at the same thing, and it was not they who asked for it.
    private static final String UNPREJUDICED =
            """
            NOT EXISTS (SELECT FROM moderation.matter AS other
                        WHERE other.object = next.object AND other.settled_at IS NULL
                          AND other.claimed_by <> :me AND other.claimed_until > :now)
            AND NOT EXISTS (SELECT FROM moderation.flag WHERE flag.object = next.object AND flag.person = :me
                              AND flag.settled_at IS NULL)
            AND NOT EXISTS (SELECT FROM moderation.report WHERE report.object = next.object
                              AND report.reporter = :me AND report.outcome IS NULL)
            """;

    private static final String CLAIM_NEXT =
            """
            UPDATE moderation.matter SET claimed_by = :me, claimed_until = :until
            WHERE id = (
                SELECT id FROM moderation.matter AS next
                WHERE settled_at IS NULL
                  AND (claimed_until IS NULL OR claimed_until <= :now OR claimed_by = :me)
                  AND person IS DISTINCT FROM :me AND first IS DISTINCT FROM :me
                  AND %s
                  AND NOT EXISTS (SELECT FROM moderation.appeal WHERE appeal.id = next.subject AND question IS NOT NULL
                                    AND answer IS NULL AND asked_at > :heard)
                ORDER BY :me = ANY (passed), urgent DESC, trusted DESC, due_at IS NULL, due_at, opened_at
                LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """
                    .formatted(UNPREJUDICED);
    private static final String SKIP =
            """
            UPDATE moderation.matter SET claimed_by = NULL, claimed_until = NULL, passed = array_append(passed, :me)
            WHERE id = :id AND settled_at IS NULL AND claimed_by = :me
            """;
    private static final String FREE =
            """
            UPDATE moderation.matter SET claimed_by = NULL, claimed_until = NULL
            WHERE id = :id AND settled_at IS NULL AND claimed_by = :me
            """;
    private static final String CONCERNED =
            """
            SELECT it FROM (SELECT object AS it FROM moderation.matter WHERE id = :id
                            UNION SELECT first FROM moderation.matter WHERE id = :id AND source = 'report') AS those
            WHERE it IS NOT NULL
            """;

    /// Whoever takes it, gives it back or asks its author overwrites who claimed it: what ran out
    /// while its moderator wrote is still theirs, where they would get it anew. What has ended or
    /// was appealed against is over, whether somebody gathered since or not.
    private static final String LOCKED =
            """
            UPDATE moderation.matter AS next SET claimed_until = greatest(claimed_until, :until)
            WHERE id = :id AND settled_at IS NULL AND claimed_by = :me
              AND (source <> 'hold' OR
                   EXISTS (SELECT FROM moderation.decision WHERE decision.id = subject AND ended_at IS NULL)
                   AND NOT EXISTS (SELECT FROM moderation.appeal WHERE decision = subject AND outcome IS NULL))
              AND (claimed_until > :now OR %s)
            RETURNING id, source, subject, object, kind, person, urgent, opened_at, due_at, claimed_until
            """
                    .formatted(UNPREJUDICED);

    private static final String SETTLE =
            """
            UPDATE moderation.matter SET settled_at = :now, settled_by = :me, outcome = :outcome WHERE id = :id
            """;

    /// The others about the same thing, but for appeals: what was decided answers them too.
    private static final String SAME =
            ROWS
                    + "WHERE object = :object AND settled_at IS NULL AND source <> 'appeal' AND id <> :id FOR UPDATE";

    private static final String FORGET =
            """
            UPDATE moderation.matter
            SET person = nullif(person, :person), first = nullif(first, :person), claimed_by = nullif(claimed_by, :person),
                settled_by = nullif(settled_by, :person), passed = array_remove(passed, :person)
            WHERE :person IN (person, first, claimed_by, settled_by) OR :person = ANY (passed)
            """;

    record Waiting(String source, int number, OffsetDateTime oldest) {}

    private final JdbcClient sql;

    Matters(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes matters of what has come up since, and ends those that ended by themselves.
    void gather(Instant now) {
        alone();
        sql.sql(OVER).param("now", now.atOffset(ZoneOffset.UTC)).update();
        sql.sql(HOLDS).update();
        sql.sql(APPEALS).update();
        sql.sql(REPORTS).update();
        sql.sql(FLAGGED).param("flags", FLAGS).update();
    }

    Map<MatterView.Source, Integer> waiting() {
        var waiting = new EnumMap<MatterView.Source, Integer>(MatterView.Source.class);
        rows().forEach(it -> waiting.put(source(it.source()), it.number()));
        return waiting;
    }

    @Nullable Instant oldest() {
        return rows().stream()
                .map(it -> it.oldest().toInstant())
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Waiting> rows() {
        return sql.sql(WAITING).query(Waiting.class).list();
    }

    @Nullable MatterView mine(PersonId me, Instant now) {
        return sql.sql(MINE)
                .param("me", me.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Matters::view)
                .optional()
                .orElse(null);
    }

    /// False when nothing is there for them.
    boolean claim(PersonId me, Instant now) {
        alone();
        return !sql.sql(CLAIM_NEXT)
                .param("me", me.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(CLAIM).atOffset(ZoneOffset.UTC))
                .param("heard", now.minus(HEARD).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private void alone() {
        sql.sql(ALONE).query((_, _) -> true).list();
    }

    /// What a decision about it can be about: the thing, if it is one, and whoever reported it.
    List<UUID> concerned(UUID id) {
        return sql.sql(CONCERNED).param("id", id).query(UUID.class).list();
    }

    void skip(UUID id, PersonId me) {
        sql.sql(SKIP).param("id", id).param("me", me.value()).update();
    }

    void free(UUID id, PersonId me) {
        sql.sql(FREE).param("id", id).param("me", me.value()).update();
    }

    /// Claims it anew. Null unless it is theirs to decide.
    @Nullable MatterView locked(UUID id, PersonId me, Instant now) {
        return sql.sql(LOCKED)
                .param("id", id)
                .param("me", me.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(CLAIM).atOffset(ZoneOffset.UTC))
                .query(Matters::view)
                .optional()
                .orElse(null);
    }

    void settle(UUID id, PersonId me, String outcome, Instant now) {
        sql.sql(SETTLE)
                .param("id", id)
                .param("me", me.value())
                .param("outcome", outcome)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MatterView> same(UUID object, UUID but) {
        return sql.sql(SAME).param("object", object).param("id", but).query(Matters::view).list();
    }

    /// Whoever gathers waits until they are forgotten everywhere, or makes a matter of what names
    /// them.
    @Override
    public void erase(PersonId person) {
        alone();
        sql.sql(FORGET).param("person", person.value()).update();
    }

    private static MatterView view(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new MatterView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                source(row.getString("source")),
                Objects.requireNonNull(row.getObject("subject", UUID.class)),
                row.getObject("object", UUID.class),
                row.getString("kind"),
                person == null ? null : new PersonId(person),
                row.getBoolean("urgent"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                instant(row.getObject("claimed_until", OffsetDateTime.class)));
    }

    private static MatterView.Source source(String word) {
        return MatterView.Source.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
