package folkmoot.moderation;

import folkmoot.transparency.Restricting;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits.
@Repository
class Holds implements Restricting {

    private static final String ADD =
            """
            INSERT INTO moderation.hold (object, kind, person, rule, held_at, until, entry)
            VALUES (:object, :kind, :person, :rule, :now, :until, :entry)
            """;
    private static final String DUE =
            """
            SELECT object, kind, person, rule FROM moderation.hold
            WHERE released_at IS NULL AND until <= :now AND object <> ALL (:but)
            ORDER BY until LIMIT 100
            """;
    private static final String LOCK =
            """
            SELECT count(*) FROM (SELECT FROM moderation.hold
                                  WHERE object = :object AND released_at IS NULL AND until <= :now
                                  FOR UPDATE SKIP LOCKED) AS mine
            """;
    private static final String RELEASE =
            """
            UPDATE moderation.hold SET released_at = :now, release_entry = :entry
            WHERE object = :object AND released_at IS NULL
            """;

    private static final String WAITING =
            """
            SELECT object, rule, until FROM moderation.hold
            WHERE object = ANY(:objects) AND released_at IS NULL
            """;

    private static final String OPEN =
            """
            SELECT entry FROM moderation.hold
            WHERE object = :object AND released_at IS NULL ORDER BY held_at DESC LIMIT 64
            """;
    private static final String FORGET =
            "UPDATE moderation.hold SET person = NULL WHERE person = :person";
    private static final String ENTRIES =
            "SELECT entry FROM moderation.hold WHERE released_at IS NULL";

    record Due(UUID object, String kind, @Nullable UUID person, String rule) {}

    private final JdbcClient sql;

    Holds(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Due held, Instant now, Instant until, long entry) {
        sql.sql(ADD)
                .param("object", held.object())
                .param("kind", held.kind())
                .param("person", held.person())
                .param("rule", held.rule())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .update();
    }

    List<Due> due(Instant now, Set<UUID> but) {
        return sql.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("but", but.toArray(UUID[]::new))
                .query(Due.class)
                .list();
    }

    /// False when it was let go meanwhile, or is being.
    boolean lock(UUID object, Instant now) {
        return sql.sql(LOCK)
                        .param("object", object)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Map<UUID, Waiting> waiting(Collection<UUID> objects) {
        var waiting = new HashMap<UUID, Waiting>();
        sql.sql(WAITING)
                .param("objects", objects.toArray(UUID[]::new))
                .query((row, _) ->
                        waiting.put(
                                row.getObject(1, UUID.class),
                                new Waiting(
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant())))
                .list();
        return waiting;
    }

    void forget(UUID person) {
        sql.sql(FORGET).param("person", person).update();
    }

    /// The entries by which it is held.
    List<Long> open(UUID object) {
        return sql.sql(OPEN).param("object", object).query(Long.class).list();
    }

    @Override
    public List<Long> entries() {
        return sql.sql(ENTRIES).query(Long.class).list();
    }

    void release(UUID object, Instant now, long entry) {
        sql.sql(RELEASE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .param("object", object)
                .update();
    }
}
