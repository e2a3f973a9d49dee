package folkmoot.reviews.review;

import folkmoot.reviews.Appraisal;
import folkmoot.talk.PostId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What reviews said before, besides their words.
@Repository
class Versions {

    private static final String OF =
            """
            SELECT stars, pros, cons, attributes, experienced, relationship, incentive, incentive_note, photos
            FROM reviews.version WHERE post = :post ORDER BY replaced_at DESC
            """;

    private final JdbcClient sql;

    Versions(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest first; as many as there are earlier words of the post.
    List<Appraisal> of(PostId post) {
        return sql.sql(OF)
                .param("post", post.value())
                .query((row, _) -> ReviewRow.appraisal(row))
                .list();
    }
}
