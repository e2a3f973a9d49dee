package folkmoot.talk.post;

import folkmoot.talk.PostId;
import folkmoot.talk.PostLists;
import folkmoot.talk.PostView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of visible posts.
@Repository
class ListedPosts implements PostLists {

    private static final String NEWEST =
            "SELECT "
                    + PostRows.COLUMNS
                    + " FROM talk.post WHERE state = 'visible' ORDER BY posted_at DESC, id DESC LIMIT :limit";
    private static final String NEWEST_ABOUT =
            "SELECT "
                    + PostRows.COLUMNS
                    + """
                    FROM talk.post WHERE state = 'visible' AND product = :product
                    ORDER BY posted_at DESC, id DESC LIMIT :limit
                    """;
    private static final String FROM =
            "SELECT "
                    + PostRows.COLUMNS
                    + " FROM talk.post WHERE state = 'visible' AND id >= :first ORDER BY id LIMIT :limit";
    private static final String MILESTONES =
            """
            SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place
                            FROM talk.post WHERE state = 'visible') numbered
            WHERE place % :every = 1 ORDER BY id
            """;

    private final JdbcClient sql;

    ListedPosts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<PostView> newest(@Nullable UUID product, int limit) {
        var statement = sql.sql(product == null ? NEWEST : NEWEST_ABOUT).param("limit", limit);
        return (product == null ? statement : statement.param("product", product))
                .query((row, _) -> PostRows.view(row))
                .list();
    }

    @Override
    public List<PostView> from(PostId first, int limit) {
        return sql.sql(FROM)
                .param("first", first.value())
                .param("limit", limit)
                .query((row, _) -> PostRows.view(row))
                .list();
    }

    @Override
    public List<PostId> milestones(int every) {
        return sql.sql(MILESTONES)
                .param("every", every)
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .list();
    }
}
