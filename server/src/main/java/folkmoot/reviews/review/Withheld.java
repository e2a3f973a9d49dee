package folkmoot.reviews.review;

import folkmoot.moderation.WithheldByStar;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many reviews are withheld, by their stars.
@Repository
class Withheld implements WithheldByStar {

    private static final String STARS =
            """
            SELECT stars.stars, count(post) AS all, count(post) FILTER (WHERE state = 'held') AS withheld
            FROM generate_series(1, 5) AS stars (stars)
            LEFT JOIN reviews.review ON review.stars = stars.stars AND state IN ('visible', 'held')
            GROUP BY stars.stars ORDER BY stars.stars
            """;

    private final JdbcClient sql;

    Withheld(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Star> stars() {
        return sql.sql(STARS).query(Star.class).list();
    }
}
