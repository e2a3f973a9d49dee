package folkmoot.reviews.examination;

import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import folkmoot.talk.PostId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which reviews are examined, by which decision, and what came of it.
@Repository
class Suspects {

    private static final String ADD =
            "INSERT INTO reviews.examined (post, examination, decision) SELECT unnest(:posts::uuid[]), :examination, unnest(:decisions::uuid[])";
    private static final String OPEN =
            """
            SELECT examined.post, decision, author FROM reviews.examined JOIN reviews.review USING (post)
            WHERE examination = :examination AND outcome IS NULL
            ORDER BY posted_at, examined.post LIMIT :most
            """;
    private static final String OWN =
            """
            SELECT count(*) FROM reviews.examined JOIN reviews.review USING (post)
            WHERE examination = :examination AND outcome IS NULL AND author = :author
            """;
    private static final String COUNT =
            """
            SELECT coalesce(outcome, 'open') AS outcome, count(*) AS number FROM reviews.examined
            WHERE examination = :examination GROUP BY outcome
            """;
    private static final String DECIDE =
            "UPDATE reviews.examined SET outcome = :outcome WHERE decision = :decision AND outcome IS NULL";
    private static final String REOPEN =
            "UPDATE reviews.examined SET outcome = NULL WHERE decision = :decision";
    private static final String BY_DECISION =
            """
            SELECT examined.post, product FROM reviews.examined JOIN reviews.review USING (post)
            WHERE decision = :decision
            """;

    /// What came of it: a moderator found it genuine or not, or it ended otherwise.
    enum Outcome {
        CLEARED,
        CONFIRMED,
        OVER
    }

    /// One that nobody has decided about yet.
    record Suspect(PostId post, UUID decision, @Nullable PersonId author) {

        boolean isBy(Actor reader) {
            return author != null && reader.is(author);
        }
    }

    /// A review and what it is about.
    record About(PostId post, ProductId product) {}

    private final JdbcClient sql;

    Suspects(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID examination, Map<UUID, UUID> decisions) {
        var posts = List.copyOf(decisions.keySet());
        sql.sql(ADD)
                .param("posts", posts.toArray(UUID[]::new))
                .param("examination", examination)
                .param("decisions", posts.stream().map(decisions::get).toArray(UUID[]::new))
                .update();
    }

    List<Suspect> open(UUID examination, int most) {
        return sql.sql(OPEN)
                .param("examination", examination)
                .param("most", most)
                .query(Suspect.class)
                .list();
    }

    /// How many of those that are open this person wrote.
    int own(UUID examination, PersonId author) {
        return sql.sql(OWN)
                .param("examination", examination)
                .param("author", author.value())
                .query(Integer.class)
                .single();
    }

    /// How many are `open`, `cleared`, `confirmed`, or `over` otherwise.
    Map<String, Integer> count(UUID examination) {
        var counts = new HashMap<String, Integer>();
        sql.sql(COUNT)
                .param("examination", examination)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /// What was decided first stays.
    void decide(UUID decision, Outcome outcome) {
        sql.sql(DECIDE)
                .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .param("decision", decision)
                .update();
    }

    /// Nobody decided, after all.
    void reopen(UUID decision) {
        sql.sql(REOPEN).param("decision", decision).update();
    }

    @Nullable About by(UUID decision) {
        return sql.sql(BY_DECISION)
                .param("decision", decision)
                .query(About.class)
                .optional()
                .orElse(null);
    }

    static List<UUID> ids(Collection<PostId> posts) {
        return posts.stream().map(PostId::value).toList();
    }
}
