package folkmoot.reviews.exchange;

import folkmoot.site.Bulk;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was brought in, by its key.
@Repository
class Imported {

    // Reviews that were written here are known by their posts.
    private static final String KNOWN =
            """
            SELECT key, run, line, coalesce(state = 'held', false) AS held
            FROM reviews.imported LEFT JOIN reviews.review USING (post) WHERE key = ANY(:keys)
            UNION ALL
            SELECT post, post, 0, false FROM reviews.review
            WHERE post = ANY(:keys) AND NOT EXISTS (SELECT FROM reviews.imported WHERE key = review.post)
            """;
    private static final String ALL = "reviews.imported (key, post, run, line, photos)";

    /// Where it came in, and whether a rule holds it.
    record Before(UUID run, long line, boolean held) {}

    private final JdbcClient sql;
    private final Bulk bulk;

    Imported(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    Map<UUID, Before> known(Collection<UUID> keys) {
        var known = new HashMap<UUID, Before>();
        sql.sql(KNOWN)
                .param("keys", keys.toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            row.getObject(1, UUID.class),
                            new Before(
                                    row.getObject(2, UUID.class),
                                    row.getLong(3),
                                    row.getBoolean(4)));
                });
        return known;
    }

    void add(List<Item.Fit> items, UUID run) {
        bulk.copy(
                ALL,
                items,
                (it, row) ->
                        row.add(it.key())
                                .add(it.review().brought().review().id().value())
                                .add(run)
                                .add(it.row().line())
                                .add(it.photos()));
    }
}
