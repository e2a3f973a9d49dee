package folkmoot.moderation.decision;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.transparency.Restricting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was decided. What is restricted stays so when its author leaves, and no longer knows whose
/// it was: the log would be told again.
// First of all that erase: whose turn it is comes before any row.
@Order(Ordered.HIGHEST_PRECEDENCE)
@Repository
class Decisions implements Restricting, Erasable {

    private static final String STANDING_ROWS =
            "SELECT id, object, kind, person, effect, detail, rule, version, by, at, until, entry FROM moderation.decision ";

    private static final String ADD =
            """
            INSERT INTO moderation.decision (id, object, kind, person, effect, detail, rule, version, by, decided_by, source,
                                             reason, words, at, until, entry)
            VALUES (:id, :object, :kind, :person, :effect, :detail, :rule, :version, :by, :decider, :source,
                    :reason, :words, :at, :until, :entry)
            """;
    private static final String STANDING =
            STANDING_ROWS + "WHERE object = ANY(:objects) AND ended_at IS NULL ORDER BY at";

    /// What stands in the way of a deed, and what stands about its object.
    private static final String ABOUT =
            STANDING_ROWS
                    + """
                    WHERE ended_at IS NULL AND object IN (:object, :thread, :person)
                    ORDER BY at
                    """;

    private static final String OBJECT = "SELECT object FROM moderation.decision WHERE id = :id";
    private static final String ONE =
            STANDING_ROWS + "WHERE id = :id AND ended_at IS NULL FOR UPDATE";
    private static final String BROUGHT =
            STANDING_ROWS
                    + """
                    WHERE object = ANY (:objects) AND effect = 'route_to_staff' AND ended_at IS NULL
                    ORDER BY id FOR UPDATE
                    """;
    private static final String DUE =
            STANDING_ROWS
                    + """
                    WHERE ended_at IS NULL AND until <= :now AND id <> ALL (:but)
                    ORDER BY until LIMIT 100
                    """;
    private static final String NEXT =
            "SELECT min(until) FROM moderation.decision WHERE ended_at IS NULL";
    private static final String LOCK =
            """
            SELECT count(*) FROM (SELECT FROM moderation.decision WHERE id = :id AND ended_at IS NULL
                                  FOR UPDATE SKIP LOCKED) AS mine
            """;
    private static final String END =
            """
            UPDATE moderation.decision SET ended_at = :now, end_entry = :entry, ended_by = :by WHERE id = :id
            """;
    private static final String OBJECTS =
            "SELECT DISTINCT object FROM moderation.decision WHERE ended_at IS NULL";
    private static final String FORGET =
            "UPDATE moderation.decision SET person = NULL, words = NULL WHERE person = :person";
    private static final String FORGET_DECIDER =
            "UPDATE moderation.decision SET decided_by = NULL WHERE decided_by = :person";
    private static final String ENTRIES =
            "SELECT entry FROM moderation.decision WHERE ended_at IS NULL AND entry IS NOT NULL";

    /// A decision that still has its effect.
    record Open(
            UUID id,
            UUID object,
            String kind,
            @Nullable UUID person,
            Effect effect,
            String detail,
            String rule,
            int version,
            Decided.By by,
            Instant at,
            @Nullable Instant until,
            @Nullable Long entry) {

        boolean isOver(Instant now) {
            return until != null && !until.isAfter(now);
        }
    }

    private final JdbcClient sql;
    private final ObjectTurns turns;

    Decisions(JdbcClient sql, ObjectTurns turns) {
        this.sql = sql;
        this.turns = turns;
    }

    void add(UUID id, Making it, Instant now, @Nullable Long entry) {
        sql.sql(ADD)
                .param("id", id)
                .param("object", it.object())
                .param("kind", it.kind())
                .param("person", it.person())
                .param("effect", it.effect().word())
                .param("detail", it.detail())
                .param("rule", it.rule())
                .param("version", it.version())
                .param("by", small(it.by()))
                .param("decider", it.decider())
                .param("source", small(it.source()))
                .param("reason", it.reason())
                .param("words", it.words())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("until", time(it.until()))
                .param("entry", entry)
                .update();
    }

    Map<UUID, List<Open>> standing(Collection<UUID> objects) {
        var standing = new LinkedHashMap<UUID, List<Open>>();
        sql.sql(STANDING)
                .param("objects", objects.toArray(UUID[]::new))
                .query(Decisions::open)
                .list()
                .forEach(it ->
                        standing.computeIfAbsent(it.object(), _ -> new java.util.ArrayList<>())
                                .add(it));
        return new HashMap<>(standing);
    }

    /// Everything that some decision stands about.
    Set<UUID> objects() {
        return sql.sql(OBJECTS).query(UUID.class).set();
    }

    List<Open> about(UUID object, @Nullable UUID thread, UUID person) {
        return sql.sql(ABOUT)
                .param("object", object)
                .param("thread", thread == null ? object : thread)
                .param("person", person)
                .query(Decisions::open)
                .list();
    }

    /// What it is about; null when there is no such decision.
    @Nullable UUID object(UUID id) {
        return sql.sql(OBJECT).param("id", id).query(UUID.class).optional().orElse(null);
    }

    @Nullable Open locked(UUID id) {
        return sql.sql(ONE).param("id", id).query(Decisions::open).optional().orElse(null);
    }

    /// What rules brought to staff about them, locked.
    List<Open> brought(Collection<UUID> objects) {
        return objects.isEmpty()
                ? List.of()
                : sql.sql(BROUGHT)
                        .param("objects", objects.toArray(UUID[]::new))
                        .query(Decisions::open)
                        .list();
    }

    List<Open> due(Instant now, Set<UUID> but) {
        return sql.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("but", but.toArray(UUID[]::new))
                .query(Decisions::open)
                .list();
    }

    @Nullable Instant nextDue() {
        return sql.sql(NEXT)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /// False when it was ended meanwhile, or is being.
    boolean lock(UUID id) {
        return sql.sql(LOCK).param("id", id).query(Integer.class).single() > 0;
    }

    void end(UUID id, Instant now, @Nullable Long entry, Ending by) {
        sql.sql(END)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .param("by", small(by))
                .update();
    }

    @Override
    public List<Long> entries() {
        return sql.sql(ENTRIES).query(Long.class).list();
    }

    @Override
    public void erase(PersonId person) {
        turns.takeAll(person.value());
        sql.sql(FORGET).param("person", person.value()).update();
        sql.sql(FORGET_DECIDER).param("person", person.value()).update();
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Open(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("object", UUID.class)),
                row.getString("kind"),
                row.getObject("person", UUID.class),
                Effect.of(row.getString("effect")),
                row.getString("detail"),
                row.getString("rule"),
                row.getInt("version"),
                Decided.By.valueOf(row.getString("by").toUpperCase(Locale.ROOT)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getObject("entry", Long.class));
    }
}
