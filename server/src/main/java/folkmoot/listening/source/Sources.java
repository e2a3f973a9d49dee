package folkmoot.listening.source;

import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where people are listened to.
@Repository
public class Sources {

    private static final String BY_NAME =
            "SELECT id FROM listening.source WHERE kind = :kind AND lower(name) = lower(:name)";
    private static final String OF = "SELECT id FROM listening.source WHERE kind = :kind";
    private static final String ENDED =
            "SELECT state = 'ended' FROM listening.source WHERE id = :id";
    private static final String ADD =
            """
            INSERT INTO listening.source (id, kind, name, added_by, added_at, state)
            VALUES (:id, :kind, :name, :by, :now, 'open')
            ON CONFLICT (kind, lower(name)) DO NOTHING
            """;
    private static final String COUNT =
            """
            UPDATE listening.source
            SET mentions = mentions + :more, heard_at = coalesce(:heard, heard_at)
            WHERE id = :id
            """;
    private static final String ALL =
            """
            SELECT id, upper(kind) AS kind, name, upper(state) AS state, mentions, added_at, heard_at, visit.due_at,
                   coalesce(visit.problem, '') AS problem
            FROM listening.source LEFT JOIN listening.visit ON visit.source = source.id
            WHERE mentions > 0 OR state <> 'ended' AND kind <> 'webmention'
            ORDER BY heard_at DESC NULLS LAST, added_at DESC, id
            """;

    private final JdbcClient sql;

    Sources(JdbcClient sql) {
        this.sql = sql;
    }

    /// The source of that kind and name, made where there is none.
    public UUID named(SourceKind kind, String name, @Nullable PersonId by, Instant now) {
        return find(kind, name).orElseGet(() -> make(kind, name, by, now));
    }

    public List<UUID> of(SourceKind kind) {
        return sql.sql(OF).param("kind", kind.word()).query(UUID.class).list();
    }

    /// Whether somebody said that it is not to be listened to any more.
    public boolean ended(UUID source) {
        return sql.sql(ENDED).param("id", source).query(Boolean.class).single();
    }

    private UUID make(SourceKind kind, String name, @Nullable PersonId by, Instant now) {
        sql.sql(ADD)
                .param("id", Ids.next(now))
                .param("kind", kind.word())
                .param("name", name)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return find(kind, name).orElseThrow();
    }

    public Optional<UUID> find(SourceKind kind, String name) {
        return sql.sql(BY_NAME)
                .param("kind", kind.word())
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    /// So many more are kept, or fewer; `heard` is null where nothing new came.
    public void count(UUID source, long more, @Nullable Instant heard) {
        sql.sql(COUNT)
                .param("more", more)
                .param(
                        "heard",
                        heard == null ? null : heard.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", source)
                .update();
    }

    /// The one that was heard last first.
    public List<SourceView> all() {
        return sql.sql(ALL).query(SourceView.class).list();
    }
}
