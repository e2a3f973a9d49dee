package folkmoot.reviews.export;

import folkmoot.reviews.review.KnownReviews;
import folkmoot.reviews.review.ReviewView;
import folkmoot.talk.PostId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All reviews that everybody may read, page by page.
@Repository
class VisibleReviews {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String AFTER =
            KnownReviews.SELECT
                    + """
                    FROM reviews.review LEFT JOIN reviews.reply ON reply.post = review.post
                    WHERE review.state = 'visible' AND review.post > :last
                    ORDER BY review.post LIMIT :limit
                    """;
    private static final String COUNT = "SELECT coalesce(sum(reviews), 0) FROM reviews.tally";

    private static final String PHOTOS =
            """
            SELECT post, photos FROM reviews.imported
            WHERE post = ANY(:posts) AND photos <> '{}'
            """;

    private final JdbcClient sql;

    VisibleReviews(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order of their ids, from the one behind `last` on.
    List<ReviewView> after(List<ReviewView> last, int limit) {
        return sql.sql(AFTER)
                .param("last", last.isEmpty() ? FIRST : last.getLast().post().value())
                .param("limit", limit)
                .query(KnownReviews.ROW)
                .list();
    }

    /// Photos that came with imports only as addresses.
    Map<PostId, List<Entry.Photo>> photos(List<ReviewView> reviews) {
        var found = new HashMap<PostId, List<Entry.Photo>>();
        sql.sql(PHOTOS)
                .param("posts", reviews.stream().map(it -> it.post().value()).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new PostId(row.getObject("post", UUID.class)),
                            Arrays.stream((String[]) row.getArray("photos").getArray())
                                    .map(Entry.Photo::of)
                                    .toList());
                });
        return found;
    }

    long count() {
        return sql.sql(COUNT).query(Long.class).single();
    }
}
