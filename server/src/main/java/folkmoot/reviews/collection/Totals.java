package folkmoot.reviews.collection;

import folkmoot.reviews.collection.CollectionView.CountView;
import folkmoot.reviews.collection.CollectionView.TotalsView;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums over all products, from what triggers keep per product.
@Repository
class Totals {

    private static final String ALL =
            """
            SELECT coalesce(sum(reviews), 0) AS reviews, coalesce(sum(purchase), 0) AS purchase,
                   coalesce(sum(experience), 0) AS experience, coalesce(sum(invited_buyer), 0) AS invited,
                   coalesce(sum(visitor), 0) AS visitor, coalesce(sum(imported), 0) AS imported,
                   coalesce(sum(other_provider), 0) AS other_provider,
                   coalesce(sum(incentivised), 0) AS incentivised, coalesce(sum(related), 0) AS related,
                   coalesce(sum(repeated), 0) AS repeated, coalesce(sum(withheld), 0) AS withheld
            FROM reviews.tally
            """;
    private static final String ORIGINS =
            """
            SELECT key AS name, sum(times)::int AS count FROM reviews.facet
            WHERE kind = 'origin' GROUP BY key HAVING sum(times) > 0 ORDER BY 2 DESC, 1
            """;
    private static final String WITHHELD =
            "SELECT post, stars FROM reviews.review WHERE state = 'held' ORDER BY post LIMIT 10000";

    /// A review that waits.
    record Withheld(UUID post, int stars) {}

    private final JdbcClient sql;

    Totals(JdbcClient sql) {
        this.sql = sql;
    }

    TotalsView all() {
        return sql.sql(ALL).query(TotalsView.class).single();
    }

    /// Where imported ones come from.
    List<CountView> origins() {
        return sql.sql(ORIGINS).query(CountView.class).list();
    }

    List<Withheld> withheld() {
        return sql.sql(WITHHELD).query(Withheld.class).list();
    }
}
