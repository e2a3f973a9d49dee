package folkmoot.listening.lookout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What mentions match, as rows.
@Repository
class Matches {

    // What the index of each mention says, before it is read word by word.
    private static final String CANDIDATES =
            """
            WITH asked AS MATERIALIZED (
                SELECT number - 1 AS number, CAST(query AS tsquery) AS query
                FROM unnest(CAST(:queries AS text[])) WITH ORDINALITY AS it (query, number))
            SELECT mention.id, asked.number FROM listening.mention
            JOIN asked ON asked.query IS NULL OR tokens @@ asked.query
            WHERE mention.id = ANY(:ids) AND forgotten_at IS NULL ORDER BY mention.id, asked.number
            """;
    private static final String TEXTS =
            """
            SELECT id, said_at, language, title, text FROM listening.mention WHERE id = ANY(:ids) ORDER BY id
            """;
    private static final String SENTENCES =
            """
            SELECT mention, place, sentence FROM listening.reading WHERE mention = ANY(:ids) ORDER BY mention, place
            """;

    // Several may write the same rows: each takes them in the same order, so one waits for the
    // other.
    private static final String DROP =
            """
            WITH gone AS (
                SELECT mention, lookout FROM listening.lookout_match WHERE mention = ANY(:ids)
                  AND (mention, lookout) NOT IN
                      (SELECT * FROM unnest(CAST(:mentions AS uuid[]), CAST(:lookouts AS uuid[])))
                ORDER BY mention, lookout FOR UPDATE)
            DELETE FROM listening.lookout_match it USING gone
            WHERE it.mention = gone.mention AND it.lookout = gone.lookout
            """;
    private static final String PUT =
            """
            INSERT INTO listening.lookout_match (mention, lookout, version, said_at)
            SELECT found.mention, found.lookout, found.version, said_at
            FROM unnest(CAST(:mentions AS uuid[]), CAST(:lookouts AS uuid[]), CAST(:versions AS integer[]))
                AS found (mention, lookout, version)
            JOIN listening.mention ON mention.id = found.mention
            ORDER BY found.mention, found.lookout
            ON CONFLICT (mention, lookout) DO UPDATE SET version = excluded.version
            """;

    // What a sentence names itself stays whatever is listened for, and so does what somebody said
    // of
    // it.
    private static final String NAME =
            """
            WITH heard AS (
                SELECT mention, place, array_agg(DISTINCT name ORDER BY name) AS names
                FROM unnest(CAST(:mentions AS uuid[]), CAST(:places AS integer[]), CAST(:names AS text[]))
                    AS it (mention, place, name)
                GROUP BY mention, place),
            said AS (
                SELECT mention, place, listened,
                       ARRAY(SELECT name FROM unnest(products) WITH ORDINALITY AS it (name, at)
                             WHERE name <> ALL(listened) ORDER BY at) AS names
                FROM listening.reading
                WHERE mention = ANY(:ids)
                  AND NOT EXISTS (SELECT FROM listening.correction
                                  WHERE correction.mention = reading.mention
                                    AND correction.place = reading.place AND task = 'product')),
            now AS (
                SELECT said.mention, said.place, said.listened, said.names,
                       ARRAY(SELECT name FROM unnest(heard.names) AS name
                             WHERE name <> ALL(said.names) ORDER BY name) AS wanted
                FROM said LEFT JOIN heard USING (mention, place)),
            turn AS (
                SELECT mention, place, now.names, now.wanted
                FROM listening.reading JOIN now USING (mention, place)
                WHERE now.wanted <> now.listened ORDER BY mention, place FOR UPDATE OF reading)
            UPDATE listening.reading SET products = turn.names || turn.wanted, listened = turn.wanted
            FROM turn
            WHERE reading.mention = turn.mention AND reading.place = turn.place
            """;

    // Goes from one language to the next in the index.
    private static final String LANGUAGES =
            """
            WITH RECURSIVE spoken AS (
                (SELECT language FROM listening.mention WHERE forgotten_at IS NULL ORDER BY language LIMIT 1)
                UNION ALL
                SELECT (SELECT language FROM listening.mention
                        WHERE forgotten_at IS NULL AND language > spoken.language
                        ORDER BY language LIMIT 1)
                FROM spoken
                WHERE spoken.language IS NOT NULL
            )
            SELECT language FROM spoken WHERE language IS NOT NULL
            """;

    /// What was said, title and text as one.
    record Said(UUID id, Instant saidAt, String language, String title, String text) {

        String whole() {
            return Ear.cut(title.isEmpty() ? text : title + "\n" + text);
        }
    }

    record Found(UUID mention, LookoutId lookout, int version) {}

    /// A sentence that is about a product by what is listened for.
    record About(UUID mention, int place, String name) {}

    private final JdbcClient sql;

    Matches(JdbcClient sql) {
        this.sql = sql;
    }

    List<String> languages() {
        return sql.sql(LANGUAGES).query(String.class).list();
    }

    /// Of these mentions which may match which of the queries, by their places from 0.
    Map<UUID, List<Integer>> candidates(List<@Nullable String> queries, Collection<UUID> ids) {
        var found = new HashMap<UUID, List<Integer>>();
        sql.sql(CANDIDATES)
                .param("queries", queries.toArray(String[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(row.getInt(2));
                });
        return found;
    }

    List<Said> texts(Collection<UUID> ids) {
        return sql.sql(TEXTS).param("ids", ids.toArray(UUID[]::new)).query(Said.class).list();
    }

    /// What was read of them, sentence by sentence.
    Map<UUID, Map<Integer, String>> sentences(Collection<UUID> ids) {
        var all = new HashMap<UUID, Map<Integer, String>>();
        sql.sql(SENTENCES)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getObject(1, UUID.class), _ -> new TreeMap<>())
                            .put(row.getInt(2), row.getString(3));
                });
        return all;
    }

    /// These match that and nothing else.
    void put(Collection<UUID> ids, List<Found> found) {
        var mentions = found.stream().map(Found::mention).toArray(UUID[]::new);
        var lookouts = found.stream().map(it -> it.lookout().value()).toArray(UUID[]::new);
        sql.sql(DROP)
                .param("ids", ids.toArray(UUID[]::new))
                .param("mentions", mentions)
                .param("lookouts", lookouts)
                .update();
        if (!found.isEmpty()) {
            sql.sql(PUT)
                    .param("mentions", mentions)
                    .param("lookouts", lookouts)
                    .param("versions", found.stream().map(Found::version).toArray(Integer[]::new))
                    .update();
        }
    }

    /// Their sentences are about these products, and about those that they name themselves.
    void name(Collection<UUID> ids, List<About> about) {
        sql.sql(NAME)
                .param("ids", ids.toArray(UUID[]::new))
                .param("mentions", about.stream().map(About::mention).toArray(UUID[]::new))
                .param("places", about.stream().map(About::place).toArray(Integer[]::new))
                .param("names", about.stream().map(About::name).toArray(String[]::new))
                .update();
    }
}
