package folkmoot.reviews.panel;

import folkmoot.products.ProductId;
import folkmoot.reviews.review.KnownReviews;
import folkmoot.reviews.review.ReviewView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A product's reviews, page by page. Each order and filter has its index, and a page is read from
/// its cursor on, so the last page costs what the first one does.
@Repository
class ReviewLists {

    private static final String HELPFUL = "score DESC, posted_at DESC, post DESC";
    private static final String NEWEST = "posted_at DESC, post DESC";
    private static final String AFTER_HELPFUL =
            " AND (score, posted_at, post) < (:score, :at, :last)";
    private static final String AFTER_NEWEST = " AND (posted_at, post) < (:at, :last)";

    // How close authors are to a reader: followed, expert, anybody, and those whom the brand pays.
    private static final List<String> TIERS =
            List.of(
                    " AND author = ANY(:near)",
                    " AND author = ANY(:expert)",
                    " AND (author IS NULL OR author <> ALL(:near || :expert))"
                            + " AND relationship IN ('none', 'unknown')",
                    " AND (author IS NULL OR author <> ALL(:near || :expert))"
                            + " AND relationship NOT IN ('none', 'unknown')");

    private static final String PART =
            """
            (SELECT post, score, posted_at, %d AS tier FROM reviews.review
             WHERE product = :product AND state = 'visible'%s
             ORDER BY %s LIMIT :limit)
            """;
    private static final String PAGE =
            KnownReviews.SELECT
                    + """
                    , page.tier
                    FROM (%s) AS page
                    JOIN reviews.review ON review.post = page.post
                    LEFT JOIN reviews.reply ON reply.post = page.post
                    ORDER BY page.tier, %s LIMIT :limit
                    """;

    record Placed(ReviewView review, Position position) {}

    private final JdbcClient sql;

    ReviewLists(JdbcClient sql) {
        this.sql = sql;
    }

    /// `found` limits the page to these; null for no limit.
    List<Placed> page(
            ProductId product,
            SiftView sift,
            @Nullable List<UUID> found,
            Circle circle,
            Position after,
            int limit) {
        var statement =
                sql.sql(statement(sift, found != null, after))
                        .param("product", product.value())
                        .param("stars", sift.stars())
                        .param("language", sift.language())
                        .param("score", after.score())
                        .param("at", after.at().atOffset(ZoneOffset.UTC))
                        .param("last", after.post())
                        .param("near", circle.near())
                        .param("expert", circle.expert())
                        .param("limit", limit);
        return (found == null ? statement : statement.param("found", found.toArray(UUID[]::new)))
                .query((row, _) -> placed(row))
                .list();
    }

    private static String statement(SiftView sift, boolean searched, Position after) {
        var filter = filter(sift, searched);
        return switch (sift.order()) {
            case HELPFUL -> page(PART.formatted(0, filter + AFTER_HELPFUL, HELPFUL), HELPFUL);
            case NEWEST -> page(PART.formatted(0, filter + AFTER_NEWEST, NEWEST), NEWEST);
            case NEAR -> page(near(filter, after.tier()), HELPFUL);
        };
    }

    private static String near(String filter, int from) {
        return IntStream.range(Math.clamp(from, 0, TIERS.size() - 1), TIERS.size())
                .mapToObj(tier ->
                        PART.formatted(
                                tier,
                                filter + TIERS.get(tier) + (tier == from ? AFTER_HELPFUL : ""),
                                HELPFUL))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String page(String parts, String order) {
        return PAGE.formatted(parts, order.replaceAll("(score|posted_at|post) ", "page.$1 "));
    }

    // Words that an index has as its condition stand in the statement, not in a parameter.
    private static String filter(SiftView sift, boolean searched) {
        return (sift.stars() > 0 ? " AND stars = :stars" : "")
                + (sift.language().isEmpty() ? "" : " AND language = :language")
                + (sift.verified() ? " AND verification = 'purchase'" : "")
                + (sift.photo() ? " AND has_photo" : "")
                + (searched ? " AND post = ANY(:found)" : "");
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var review = KnownReviews.ROW.mapRow(row, 0);
        return new Placed(
                review,
                new Position(
                        row.getInt("tier"),
                        row.getDouble("score"),
                        review.postedAt(),
                        review.post().value()));
    }
}
