package folkmoot.listening.strategy;

import folkmoot.listening.pillar.PillarId;
import folkmoot.people.PersonId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where people said that topics belong, and whose sources are the brand's own.
@Repository
class Placements {

    private static final String ALL =
            """
            SELECT topic, pillar FROM listening.placement
            WHERE pillar IS NULL
               OR EXISTS (SELECT FROM listening.pillar WHERE id = pillar AND withdrawn_at IS NULL)
            """;
    private static final String SET =
            """
            INSERT INTO listening.placement (topic, pillar, placed_by, placed_at)
            VALUES (:topic, :pillar, :by, :now)
            ON CONFLICT (topic) DO UPDATE
            SET pillar = excluded.pillar, placed_by = excluded.placed_by, placed_at = excluded.placed_at
            """;
    private static final String DROP = "DELETE FROM listening.placement WHERE topic = :topic";
    private static final String DISOWN = "DELETE FROM listening.own_source";
    private static final String OWN =
            """
            INSERT INTO listening.own_source (source)
            SELECT id FROM listening.source WHERE id = ANY(:sources)
            """;
    // From the first thing on that is the brand's own now, or is not any more.
    private static final String STALE =
            """
            WITH turned AS (
                SELECT min(said_at) AS at FROM listening.mention WHERE source IN (
                    SELECT id FROM listening.source WHERE (id = ANY(:sources))
                        <> EXISTS (SELECT FROM listening.own_source own WHERE own.source = source.id)))
            UPDATE listening.trend_state SET stale = least(stale, at), stales = stales + 1
            FROM turned WHERE at < reached
            """;
    private static final String OWNED = "SELECT source FROM listening.own_source";

    private final JdbcClient sql;

    Placements(JdbcClient sql) {
        this.sql = sql;
    }

    /// By topic the pillar's id as text, empty for none of them.
    Map<Long, String> all() {
        var all = new HashMap<Long, String>();
        sql.sql(ALL)
                .query((row, _) -> {
                    var pillar = row.getObject(2, UUID.class);
                    var name = pillar == null ? "" : new PillarId(pillar).toString();
                    return all.put(row.getLong(1), name);
                })
                .list();
        return all;
    }

    void set(long topic, @Nullable PillarId pillar, PersonId by, Instant now) {
        sql.sql(SET)
                .param("topic", topic)
                .param("pillar", pillar == null ? null : pillar.value(), Types.OTHER)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(long topic) {
        sql.sql(DROP).param("topic", topic).update();
    }

    Set<UUID> own() {
        return new HashSet<>(sql.sql(OWNED).query(UUID.class).list());
    }

    void own(Collection<UUID> sources) {
        var own = sources.toArray(UUID[]::new);
        sql.sql(STALE).param("sources", own).update();
        sql.sql(DISOWN).update();
        sql.sql(OWN).param("sources", own).update();
    }
}
