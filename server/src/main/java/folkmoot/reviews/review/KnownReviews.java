package folkmoot.reviews.review;

import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import folkmoot.talk.PostId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reading reviews. Who may see one is talk's to say; whoever asks here asks there too.
@Repository
public class KnownReviews {

    /// Begins a statement that [#ROW] reads; goes on with `FROM … LEFT JOIN reviews.reply …`.
    public static final String SELECT =
            """
            SELECT review.post, review.product, review.author, review.stars, review.pros, review.cons, review.attributes,
                   review.experienced, review.relationship, review.incentive, review.incentive_note, review.source,
                   review.origin, review.verification, review.revoked_at, review.language, review.photos, review.state,
                   review.posted_at, review.edited_at, review.helpful, review.unhelpful, review.repeated, review.score,
                   reply.author AS reply_author, reply.byline AS reply_byline, reply.body AS reply_body, reply.html AS reply_html,
                   reply.language AS reply_language, reply.state AS reply_state, reply.posted_at AS reply_posted_at,
                   reply.edited_at AS reply_edited_at
            """;

    public static final RowMapper<ReviewView> ROW = (row, _) -> ReviewRow.view(row);

    private static final String OF =
            SELECT
                    + """
                    FROM reviews.review LEFT JOIN reviews.reply ON reply.post = review.post
                    WHERE review.post = ANY(:posts)
                    """;
    private static final String BY =
            """
            SELECT post FROM reviews.review
            WHERE author = :author AND product = :product AND state <> 'withdrawn'
            """;

    private static final String WRITTEN =
            SELECT
                    + """
                    FROM reviews.review LEFT JOIN reviews.reply ON reply.post = review.post
                    WHERE review.author = :author AND review.state <> 'withdrawn'
                    ORDER BY review.posted_at DESC, review.post DESC LIMIT :limit
                    """;

    private final JdbcClient sql;

    KnownReviews(JdbcClient sql) {
        this.sql = sql;
    }

    public Map<PostId, ReviewView> of(Collection<PostId> posts) {
        var found = new LinkedHashMap<PostId, ReviewView>();
        if (!posts.isEmpty()) {
            sql.sql(OF)
                    .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                    .query(ROW)
                    .list()
                    .forEach(it -> found.put(it.post(), it));
        }
        return found;
    }

    public @Nullable ReviewView find(PostId post) {
        return of(List.of(post)).get(post);
    }

    /// The newest of this person's, in whatever state; withdrawn ones are left out.
    public List<ReviewView> written(PersonId author, int limit) {
        return sql.sql(WRITTEN)
                .param("author", author.value())
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    /// Their one review of this product, which is not withdrawn.
    public @Nullable PostId by(PersonId author, ProductId product) {
        return sql.sql(BY)
                .param("author", author.value())
                .param("product", product.value())
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }
}
