package folkmoot.reviews.review;

import folkmoot.governance.Feature;
import folkmoot.governance.Snapshot;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Witness;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What reviews know of a deed: who bought what, what was given for it, who is connected.
@Repository
class Testifying implements Witness {

    private static final String REVIEW =
            """
            SELECT verification = 'purchase' AS bought, incentive NOT IN ('none', 'unknown') AS given,
                   relationship NOT IN ('none', 'unknown') AS connected
            FROM reviews.review WHERE post = :post
            """;
    private static final String BOUGHT =
            """
            SELECT EXISTS (SELECT FROM reviews.review
                           WHERE author = :person AND product = :product AND verification = 'purchase'
                             AND state <> 'withdrawn')
            """;
    private static final String PRODUCT = "product:";

    private record Known(boolean bought, boolean given, boolean connected) {}

    private final JdbcClient sql;

    Testifying(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Snapshot testify(Deed deed, Snapshot seen) {
        if (deed.restriction() != null) {
            return seen;
        }
        if (deed.kind().equals(ReviewKind.NAME)) {
            var known = sql.sql(REVIEW).param("post", deed.object()).query(Known.class).optional();
            return known.map(it -> review(seen, it)).orElse(seen);
        }
        var about = deed.scene().about();
        return about == null || deed.text().isEmpty()
                ? seen
                : seen.with(Feature.AUTHOR_PURCHASE_VERIFIED, bought(deed, about));
    }

    // A review shows both with it.
    private static Snapshot review(Snapshot seen, Known known) {
        return seen.with(Feature.AUTHOR_PURCHASE_VERIFIED, known.bought())
                .with(Feature.INCENTIVE_GIVEN, known.given())
                .with(Feature.INCENTIVE_DISCLOSED, known.given())
                .with(Feature.AUTHOR_CONNECTED, known.connected())
                .with(Feature.CONNECTION_DISCLOSED, known.connected());
    }

    private boolean bought(Deed deed, String about) {
        var product = product(about);
        return product != null
                && sql.sql(BOUGHT)
                        .param("person", deed.actor().id().value())
                        .param("product", product)
                        .query(Boolean.class)
                        .single();
    }

    private static @Nullable UUID product(String about) {
        return about.startsWith(PRODUCT)
                ? UUID.fromString(about.substring(PRODUCT.length()))
                : null;
    }
}
