package folkmoot.talk.mark;

import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who found what helpful.
@Repository
public class Marks {

    private static final String BY =
            "SELECT object FROM talk.mark WHERE person = :person AND object = ANY(:objects) AND helpful";
    private static final String OLD =
            "SELECT helpful FROM talk.mark WHERE object = :object AND person = :person FOR UPDATE";
    private static final String ADD =
            """
            INSERT INTO talk.mark (object, person, helpful, marked_at) VALUES (:object, :person, :helpful, :now)
            ON CONFLICT DO NOTHING
            """;
    private static final String CHANGE =
            """
            UPDATE talk.mark SET helpful = :helpful, marked_at = :now WHERE object = :object AND person = :person
            """;
    private static final String PUT_NEW =
            """
            INSERT INTO talk.mark (object, person, helpful, marked_at)
            SELECT :object, person, helpful, :now
            FROM unnest(:persons, :helpful) AS new (person, helpful)
            WHERE person IS DISTINCT FROM (SELECT author FROM talk.post WHERE id = :object)
              AND person IS DISTINCT FROM (SELECT author FROM talk.comment WHERE id = :object)
            ON CONFLICT DO NOTHING RETURNING helpful
            """;
    private static final String DROP =
            "DELETE FROM talk.mark WHERE object = :object AND person = :person RETURNING helpful";
    private static final String COMMENT =
            """
            UPDATE talk.comment SET helpful = helpful + :by
            WHERE id = :id AND state = 'visible' AND author <> :person RETURNING post
            """;

    private static final String COMMENT_KEPT =
            """
            UPDATE talk.comment SET helpful = helpful + :by
            WHERE id = :id AND state = 'visible' RETURNING post
            """;

    private final JdbcClient sql;

    Marks(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those of the objects that this reader found helpful.
    public Set<UUID> by(Actor reader, Collection<UUID> objects) {
        if (!(reader instanceof Actor.Member member) || objects.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                sql.sql(BY)
                        .param("person", member.id().value())
                        .param("objects", objects.toArray(UUID[]::new))
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    /// Answers the mark that stood until now, null for none. A row that is not there yet cannot be
    /// locked, so of several that come at once the one that adds it learns that there was none, and
    /// the others wait for it.
    @Nullable Boolean put(UUID object, PersonId person, boolean helpful, Instant now) {
        while (true) {
            if (write(ADD, object, person, helpful, now) == 1) {
                return null;
            }
            var old = one(OLD, object, person);
            if (old != null) {
                write(CHANGE, object, person, helpful, now);
                return old;
            }
        }
    }

    /// Answers the mark that stood until now, null for none.
    @Nullable Boolean drop(UUID object, PersonId person) {
        return one(DROP, object, person);
    }

    private int write(
            String statement, UUID object, PersonId person, boolean helpful, Instant now) {
        return sql.sql(statement)
                .param("object", object)
                .param("person", person.value())
                .param("helpful", helpful)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private @Nullable Boolean one(String statement, UUID object, PersonId person) {
        return sql.sql(statement)
                .param("object", object)
                .param("person", person.value())
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(null);
    }

    /// Keeps the marks of those who have not marked it yet and did not write it; answers these.
    List<Boolean> putNew(UUID object, Map<Actor.Member, Boolean> marks, Instant now) {
        var all = List.copyOf(marks.entrySet());
        return sql.sql(PUT_NEW)
                .param("object", object)
                .param(
                        "persons",
                        all.stream().map(it -> it.getKey().id().value()).toArray(UUID[]::new))
                .param("helpful", all.stream().map(Map.Entry::getValue).toArray(Boolean[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getBoolean(1))
                .list();
    }

    /// Counts on a comment; answers its post, or null when it is not somebody else's visible
    /// comment.
    @Nullable UUID onComment(UUID comment, PersonId person, int by) {
        return sql.sql(COMMENT)
                .param("by", by)
                .param("id", comment)
                .param("person", person.value())
                .query(Marks::post)
                .optional()
                .orElse(null);
    }

    /// Counts marks on a visible comment that are kept already.
    @Nullable UUID onComment(UUID comment, int by) {
        return sql.sql(COMMENT_KEPT)
                .param("by", by)
                .param("id", comment)
                .query(Marks::post)
                .optional()
                .orElse(null);
    }

    private static UUID post(ResultSet row, int number) throws SQLException {
        return row.getObject("post", UUID.class);
    }
}
