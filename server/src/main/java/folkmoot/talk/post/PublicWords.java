package folkmoot.talk.post;

import folkmoot.governance.Readable;
import folkmoot.text.Excerpt;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which posts and comments everybody can read.
@Repository
class PublicWords implements Readable {

    private static final String VISIBLE =
            """
            SELECT id FROM talk.post WHERE id = ANY(:ids) AND state = 'visible'
            UNION ALL
            SELECT comment.id FROM talk.comment JOIN talk.post ON post.id = comment.post
            WHERE comment.id = ANY(:ids) AND comment.state = 'visible' AND post.state = 'visible'
            """;

    private static final String HEADINGS =
            """
            SELECT id, CASE title WHEN '' THEN body ELSE title END FROM talk.post
            WHERE id = ANY(:ids) AND state = 'visible'
            UNION ALL
            SELECT comment.id, comment.body FROM talk.comment JOIN talk.post ON post.id = comment.post
            WHERE comment.id = ANY(:ids) AND comment.state = 'visible' AND post.state = 'visible'
            """;
    private static final int HEADING = 120;

    private final JdbcClient sql;

    PublicWords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> among(Collection<UUID> objects) {
        return objects.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        sql.sql(VISIBLE)
                                .param("ids", objects.toArray(UUID[]::new))
                                .query(UUID.class)
                                .list());
    }

    @Override
    public Map<UUID, String> headings(Collection<UUID> objects) {
        var headings = new HashMap<UUID, String>();
        if (!objects.isEmpty()) {
            sql.sql(HEADINGS)
                    .param("ids", objects.toArray(UUID[]::new))
                    .query(row -> {
                        headings.put(
                                row.getObject(1, UUID.class),
                                Excerpt.of(row.getString(2), HEADING));
                    });
        }
        return headings;
    }
}
