package folkmoot.reviews.export;

import folkmoot.reviews.review.KnownReviews;
import folkmoot.reviews.review.ReviewView;
import folkmoot.talk.PostId;
import java.util.List;
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

    private final JdbcClient sql;

    VisibleReviews(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order of their ids, from the one behind `last` on.
    List<ReviewView> after(List<ReviewView> last, int limit) {
        return sql.sql(AFTER)
                .param("last", last.isEmpty() ? FIRST : post(last.getLast()).value())
                .param("limit", limit)
                .query(KnownReviews.ROW)
                .list();
    }

    long count() {
        return sql.sql(COUNT).query(Long.class).single();
    }

    private static PostId post(ReviewView review) {
        return review.post();
    }
}
