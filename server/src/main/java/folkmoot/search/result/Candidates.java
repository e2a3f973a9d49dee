package folkmoot.search.result;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Asks the index. [Looking] says which question is asked when.
@Repository
class Candidates {

    private static final String FOUND =
            "id, kind, weight, at, ts_rank_cd(tokens, CAST(:query AS tsquery), 1) AS rank";

    // The planner knows how frequent words are; it only plans here, nothing is read.
    private static final String EXPECTED =
            """
            EXPLAIN SELECT FROM search.document WHERE tokens @@ CAST(:query AS tsquery)
            """;
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    private static final String EDGE =
            """
            SELECT at, id
            FROM search.document
            WHERE (at, id) < (:at, :id) %s
            ORDER BY at DESC, id DESC
            OFFSET :most - 1 LIMIT 1
            """;

    // OFFSET 0 keeps the planner from asking the GIN index, which would read all matches.
    private static final String BETWEEN =
            """
            SELECT %s
            FROM (SELECT *
                  FROM search.document
                  WHERE (at, id) < (:at, :id) AND (at, id) >= (:edgeAt, :edgeId) %s
                  ORDER BY at DESC, id DESC
                  OFFSET 0) newest
            WHERE tokens @@ CAST(:query AS tsquery)
            ORDER BY at DESC, id DESC
            LIMIT :most
            """;

    // OFFSET 0 keeps the planner from walking through the table by time, hoping for matches.
    private static final String BELOW =
            """
            SELECT %s
            FROM (SELECT id, kind
                  FROM (SELECT id, kind, at
                        FROM search.document
                        WHERE tokens @@ CAST(:query AS tsquery) AND (at, id) < (:at, :id) %s
                        OFFSET 0) matching
                  ORDER BY at DESC, id DESC
                  LIMIT :most) newest
            JOIN search.document USING (id, kind)
            ORDER BY at DESC, id DESC
            """;

    private static final String LANDMARKS =
            """
            SELECT %s
            FROM (SELECT *
                  FROM search.document
                  WHERE weight >= 1 AND tokens @@ CAST(:query AS tsquery)
                  LIMIT 3000) known
            ORDER BY weight DESC, at DESC, id DESC
            LIMIT :most
            """
                    .formatted(FOUND);

    private static final String READ =
            """
            SELECT id, kind, path, title, about, body, language, at
            FROM search.document
            WHERE id = ANY (:ids)
            """;

    private static final String WITHIN =
            """
            SELECT id
            FROM search.document
            WHERE product = :product AND kind = :kind AND tokens @@ CAST(:query AS tsquery)
            ORDER BY at DESC, id DESC
            LIMIT :most
            """;

    // Goes from one language to the next in the index, instead of through a million entries.
    private static final String LANGUAGES =
            """
            WITH RECURSIVE spoken AS (
                (SELECT language FROM search.document ORDER BY language LIMIT 1)
                UNION ALL
                SELECT (SELECT language FROM search.document
                        WHERE language > spoken.language
                        ORDER BY language LIMIT 1)
                FROM spoken
                WHERE spoken.language IS NOT NULL
            )
            SELECT language FROM spoken WHERE language IS NOT NULL
            """;

    private final JdbcClient sql;

    Candidates(JdbcClient sql) {
        this.sql = sql;
    }

    /// A place in time.
    record Edge(OffsetDateTime at, UUID id) {}

    /// About how many documents match, whatever their kind.
    long expected(String query) {
        var plan = sql.sql(EXPECTED).param("query", query).query(String.class).list().getFirst();
        var rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /// The document that stands so many below a place; null when there are fewer.
    @Nullable Edge edge(Scope scope, Place below, int most) {
        return at(EDGE.formatted(scope.kind()), scope, below)
                .param("most", most)
                .query(Edge.class)
                .optional()
                .orElse(null);
    }

    /// The newest matches below a place and down to an edge, by reading everything between.
    List<Candidate> between(Scope scope, Place below, Edge edge, int most) {
        return at(BETWEEN.formatted(FOUND, scope.kind() + scope.ordinary()), scope, below)
                .param("query", scope.query())
                .param("edgeAt", edge.at())
                .param("edgeId", edge.id())
                .param("most", most)
                .query(Candidate.class)
                .list();
    }

    /// The newest matches below a place, by reading all matches.
    List<Candidate> below(Scope scope, Place below, int most) {
        return at(BELOW.formatted(FOUND, scope.kind() + scope.ordinary()), scope, below)
                .param("query", scope.query())
                .param("most", most)
                .query(Candidate.class)
                .list();
    }

    List<Candidate> landmarks(String query, int most) {
        return sql.sql(LANDMARKS)
                .param("query", query)
                .param("most", most)
                .query(Candidate.class)
                .list();
    }

    /// In no order; of every kind that has the id.
    List<Found> read(Collection<UUID> ids) {
        return sql.sql(READ).param("ids", ids.toArray(UUID[]::new)).query(Found.class).list();
    }

    List<UUID> within(UUID product, String kind, String query, int most) {
        return sql.sql(WITHIN)
                .param("product", product)
                .param("kind", kind)
                .param("query", query)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// The languages that are spoken here, English among them: documents in no known language have
    /// its stems.
    Set<String> languages() {
        var all = new LinkedHashSet<>(List.of("en"));
        all.addAll(sql.sql(LANGUAGES).query(String.class).list());
        all.removeAll(List.of("", "und"));
        return all;
    }

    private StatementSpec at(String statement, Scope scope, Place below) {
        var spec =
                sql.sql(statement)
                        .param("at", OffsetDateTime.ofInstant(below.at(), ZoneOffset.UTC))
                        .param("id", below.id());
        return scope.one() == null ? spec : spec.param("kind", scope.one());
    }

    /// What is looked for, and where: one kind, or all. Landmarks are looked for apart when all
    /// are.
    record Scope(String query, @Nullable String one) {

        String kind() {
            return one == null ? "" : " AND kind = :kind";
        }

        String ordinary() {
            return one == null ? " AND weight < 1" : "";
        }
    }
}
