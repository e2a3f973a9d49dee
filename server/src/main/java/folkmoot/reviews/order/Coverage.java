package folkmoot.reviews.order;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many of the buyers were invited, and what came of it: counted, so that nobody has to believe
/// it.
@Repository
public class Coverage {

    /// Pages that show it are dropped by this.
    public static final String TAG = "list:orders";

    private static final String ORDERS =
            """
            SELECT count(*) AS orders,
                   count(*) FILTER (WHERE state = 'waiting') AS waiting,
                   count(*) FILTER (WHERE invited_at IS NOT NULL) AS invited,
                   count(*) FILTER (WHERE reminded_at IS NOT NULL) AS reminded,
                   count(*) FILTER (WHERE state = 'unsubscribed') AS unsubscribed,
                   count(*) FILTER (WHERE state = 'unknown') AS unknown,
                   count(*) FILTER (WHERE state = 'revoked') AS revoked,
                   count(*) FILTER (WHERE EXISTS (SELECT FROM reviews.invitation
                                                  WHERE purchase = purchase.id AND opened_at IS NOT NULL)) AS opened,
                   count(*) FILTER (WHERE EXISTS (SELECT FROM reviews.invitation
                                                  WHERE purchase = purchase.id AND used_at IS NOT NULL)) AS reviewed
            FROM reviews.purchase
            """;
    private static final String BY_STARS =
            """
            SELECT stars, count(*) AS reviews FROM reviews.invitation
            JOIN reviews.review ON review.post = invitation.review GROUP BY stars
            """;

    private final JdbcClient sql;

    Coverage(JdbcClient sql) {
        this.sql = sql;
    }

    public CoverageView now() {
        return sql.sql(ORDERS)
                .query((row, _) ->
                        new CoverageView(
                                row.getInt("orders"),
                                row.getInt("waiting"),
                                row.getInt("invited"),
                                row.getInt("reminded"),
                                row.getInt("unsubscribed"),
                                row.getInt("unknown"),
                                row.getInt("revoked"),
                                row.getInt("opened"),
                                row.getInt("reviewed"),
                                byStars()))
                .single();
    }

    private Map<Integer, Integer> byStars() {
        var counts = new TreeMap<Integer, Integer>();
        sql.sql(BY_STARS)
                .query(row -> {
                    counts.put(row.getInt("stars"), row.getInt("reviews"));
                });
        return counts;
    }
}
