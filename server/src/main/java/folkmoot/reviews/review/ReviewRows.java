package folkmoot.reviews.review;

import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Rated;
import folkmoot.reviews.ReadyReview;
import folkmoot.reviews.Verification;
import folkmoot.site.Bulk;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Writing reviews. Only their authors change them; whoever speaks for the brand has no way here.
@Repository
class ReviewRows {

    private static final String ADD =
            """
            INSERT INTO reviews.review
                (post, product, author, stars, pros, cons, attributes, experienced, relationship, incentive, incentive_note,
                 source, verification, verified_at, verified_by, language, photos, state, posted_at, fingerprint)
            VALUES (:post, :product, :author, :stars, :pros, :cons, :attributes::jsonb, :experienced, :relationship,
                    :incentive, :note, :source, :verification, :verifiedAt, :order, :language, :photos::jsonb, 'waiting',
                    :at, :fingerprint)
            ON CONFLICT (author, product) WHERE author IS NOT NULL AND state <> 'withdrawn' DO NOTHING
            """;
    private static final String ALL =
            "reviews.review (post, product, stars, pros, cons, attributes, experienced, relationship, incentive,"
                    + " incentive_note, source, origin, verification, language, photos, state, posted_at, fingerprint)";
    private static final String GIVEN =
            "SELECT product, stars FROM reviews.review WHERE post = :post";
    private static final String SAID =
            "SELECT DISTINCT fingerprint FROM reviews.review WHERE fingerprint = ANY(:fingerprints)";
    private static final String KEEP_VERSION =
            """
            INSERT INTO reviews.version (post, stars, pros, cons, attributes, experienced, relationship, incentive,
                                         incentive_note, photos, replaced_at)
            SELECT post, stars, pros, cons, attributes, experienced, relationship, incentive, incentive_note, photos, :now
            FROM reviews.review WHERE post = :post
            """;
    private static final String REPLACE =
            """
            UPDATE reviews.review
            SET stars = :stars, pros = :pros, cons = :cons, attributes = :attributes::jsonb, experienced = :experienced,
                relationship = :relationship, incentive = :incentive, incentive_note = :note, language = :language,
                photos = :photos::jsonb, repeated = false,
                reworded_at = CASE WHEN fingerprint IS NOT DISTINCT FROM :fingerprint::bigint THEN reworded_at ELSE :now END,
                fingerprint = :fingerprint,
                edited_at = CASE WHEN :read THEN :now ELSE edited_at END
            WHERE post = :post
            """;
    private static final String GIVE =
            "UPDATE reviews.review SET author = :to WHERE author = :from";
    private static final String REVOKE =
            """
            UPDATE reviews.review SET verification = 'none', verified_at = NULL, revoked_at = :now
            WHERE verified_by = :order AND verification = 'purchase'
            RETURNING post, product, author
            """;
    private static final String EXAMINE =
            "UPDATE reviews.review SET examined = :examined WHERE post = ANY(:posts) AND examined <> :examined";
    private static final String ERASE =
            """
            UPDATE reviews.review
            SET state = 'withdrawn', pros = '{}', cons = '{}', attributes = '{}', experienced = NULL,
                incentive_note = '', photos = '[]', fingerprint = NULL
            WHERE author = :author
            """;
    private static final String ERASE_VERSIONS =
            """
            DELETE FROM reviews.version USING reviews.review
            WHERE review.post = version.post AND review.author = :author
            """;
    private static final String RATED =
            "SELECT post, stars || ' ' || attributes AS rated FROM reviews.review WHERE post = ANY(:posts)";
    private static final String PICTURED =
            "SELECT post FROM reviews.review WHERE post = ANY(:posts) AND photos <> '[]'";
    private static final String FORGET = "DELETE FROM reviews.review WHERE post = :post";
    private static final String MOVE =
            "UPDATE reviews.review SET state = :state WHERE post = :post AND state <> :state";
    private static final String COUNT =
            "UPDATE reviews.review SET helpful = :helpful, unhelpful = :unhelpful WHERE post = :post";
    private static final String FINGERPRINT =
            "SELECT fingerprint FROM reviews.review WHERE post = :post AND fingerprint IS NOT NULL";

    // Of equal texts the first that can be read counts, by when it said these words: whoever makes
    // an old review say what a newer one says comes after it. Two statements, each with its own
    // index: the others of a large cluster are not visited.
    private static final String FIRST =
            """
            WITH first AS (
                SELECT fingerprint,
                       (SELECT post FROM reviews.review
                        WHERE review.fingerprint = asked.fingerprint AND state = 'visible'
                        ORDER BY coalesce(reworded_at, posted_at), post LIMIT 1) AS post
                FROM unnest(:fingerprints::bigint[]) AS asked (fingerprint))
            """;
    private static final String COUNT_FIRST =
            FIRST
                    + """
                    UPDATE reviews.review SET repeated = false FROM first
                    WHERE review.post = first.post AND review.repeated
                    """;
    private static final String COUNT_NO_OTHER =
            FIRST
                    + """
                    UPDATE reviews.review SET repeated = true FROM first
                    WHERE review.fingerprint = first.fingerprint AND review.post <> first.post AND NOT review.repeated
                    """;

    /// Where a review comes from and what is known of it.
    record Standing(
            String source, String verification, @Nullable Instant at, byte @Nullable [] order) {}

    private final JdbcClient sql;
    private final Bulk bulk;

    ReviewRows(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    /// Stars and what they are made of, in one text.
    Map<PostId, String> rated(Collection<PostId> posts) {
        var rated = new HashMap<PostId, String>();
        sql.sql(RATED)
                .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query(row -> {
                    rated.put(new PostId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return rated;
    }

    Set<PostId> pictured(Collection<PostId> posts) {
        return sql.sql(PICTURED)
                .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .set();
    }

    /// False when its author has another review of this product.
    boolean add(NewReview review, PersonId author, Standing standing, Instant now) {
        return said(sql.sql(ADD), review)
                        .param("product", review.product().value())
                        .param("author", author.value())
                        .param("source", standing.source())
                        .param("verification", standing.verification())
                        .param("verifiedAt", utc(standing.at()))
                        .param("order", standing.order())
                        .param("at", utc(now))
                        .update()
                == 1;
    }

    /// Many at once, none of them verified.
    void store(List<ReadyReview> reviews, Set<PostId> held) {
        bulk.copy(
                ALL,
                reviews,
                (it, row) -> {
                    var review = it.brought().review();
                    var said = review.appraisal();
                    row.add(review.id().value())
                            .add(review.product().value())
                            .add(said.stars())
                            .add(said.pros())
                            .add(said.cons())
                            .add(Json.write(said.attributesByKey()))
                            .add(said.experienced())
                            .add(said.relationship().code())
                            .add(said.incentive().code())
                            .add(said.incentiveNote())
                            .add(it.brought().source().code())
                            .add(it.brought().origin())
                            .add(Verification.NONE.code())
                            .add(review.language())
                            .add(Json.write(said.photos()))
                            .add(held.contains(review.id()) ? "held" : "visible")
                            .add(it.brought().postedAt())
                            .add(it.fingerprint());
                });
    }

    /// Those of the fingerprints that come twice, or are there already.
    List<Long> repeated(List<Long> fingerprints) {
        var once = new HashSet<Long>();
        var twice = new HashSet<Long>();
        fingerprints.stream().filter(it -> !once.add(it)).forEach(twice::add);
        if (!once.isEmpty()) {
            twice.addAll(
                    sql.sql(SAID)
                            .param("fingerprints", once.toArray(Long[]::new))
                            .query(Long.class)
                            .list());
        }
        return List.copyOf(twice);
    }

    /// `read`: everybody could read what it said before, so that stays.
    void replace(NewReview review, boolean read, Instant now) {
        if (read) {
            sql.sql(KEEP_VERSION)
                    .param("now", utc(now))
                    .param("post", review.id().value())
                    .update();
        }
        said(sql.sql(REPLACE), review).param("read", read).param("now", utc(now)).update();
    }

    record Revoked(PostId post, ProductId product, PersonId author) {}

    /// Reviews by invitation for this order are no longer called verified.
    List<Revoked> revoke(byte[] order, Instant now) {
        return sql.sql(REVOKE)
                .param("now", utc(now))
                .param("order", order)
                .query(Revoked.class)
                .list();
    }

    /// They weigh nothing from now on, or weigh again.
    void examine(Collection<PostId> posts, boolean examined) {
        sql.sql(EXAMINE)
                .param("examined", examined)
                .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .update();
    }

    /// What somebody said is not kept when they leave.
    void erase(PersonId author) {
        sql.sql(ERASE_VERSIONS).param("author", author.value()).update();
        sql.sql(ERASE).param("author", author.value()).update();
    }

    void give(PersonId from, PersonId to) {
        sql.sql(GIVE).param("from", from.value()).param("to", to.value()).update();
    }

    /// A review that was refused has never been there.
    void forget(PostId post) {
        sql.sql(FORGET).param("post", post.value()).update();
    }

    void move(PostId post, PostState state) {
        sql.sql(MOVE)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("post", post.value())
                .update();
    }

    void count(PostId post, int helpful, int unhelpful) {
        sql.sql(COUNT)
                .param("helpful", helpful)
                .param("unhelpful", unhelpful)
                .param("post", post.value())
                .update();
    }

    @Nullable Long fingerprint(PostId post) {
        return sql.sql(FINGERPRINT)
                .param("post", post.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /// Lets the first of equal texts count, and only it.
    void countOnce(Collection<Long> fingerprints) {
        if (!fingerprints.isEmpty()) {
            var asked = fingerprints.stream().sorted().distinct().toArray(Long[]::new);
            sql.sql(COUNT_FIRST).param("fingerprints", asked).update();
            sql.sql(COUNT_NO_OTHER).param("fingerprints", asked).update();
        }
    }

    private static StatementSpec said(StatementSpec statement, NewReview review) {
        Appraisal said = review.appraisal();
        return statement
                .param("post", review.id().value())
                .param("stars", said.stars())
                .param("pros", said.pros().toArray(String[]::new))
                .param("cons", said.cons().toArray(String[]::new))
                .param("attributes", Json.write(said.attributesByKey()))
                .param("experienced", said.experienced())
                .param("relationship", said.relationship().code())
                .param("incentive", said.incentive().code())
                .param("note", said.incentiveNote())
                .param("language", review.language())
                .param("photos", Json.write(said.photos()))
                .param("fingerprint", Fingerprint.of(review.title(), review.body()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    @Nullable Rated rated(PostId post) {
        return sql.sql(GIVEN)
                .param("post", post.value())
                .query(Rated.class)
                .optional()
                .orElse(null);
    }
}
