package folkmoot.listening.mention;

import folkmoot.site.Bulk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mentions as they are written and forgotten.
@Repository
class MentionRows {

    // What one takes in, the other knows.
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('listening.take')) IS NULL";
    private static final String KNOWN =
            "SELECT key, run, coalesce(line, 0) FROM listening.mention WHERE key = ANY(:keys)";
    private static final String SAID =
            """
            SELECT coalesce(author, '') AS author, CASE WHEN dated THEN said_at END AS said_at, title, text
            FROM listening.mention WHERE id = :id AND forgotten_at IS NULL
            """;
    private static final String WORDS =
            """
            SELECT key, title, text FROM listening.mention WHERE key = ANY(:keys) AND forgotten_at IS NULL
            """;
    // In slices: asked for any of n, GIN tries n times what n mean before it looks, and once more
    // with each that it finds. By its place each is read once, in the order of the table.
    private static final String HEADS =
            """
            WITH sought AS (SELECT CAST(:bands AS bigint[]) AS bands)
            SELECT cluster, sketch, bands FROM listening.mention
            WHERE ctid = ANY(ARRAY(
                SELECT near.ctid FROM sought, generate_series(1, cardinality(sought.bands), 64) AS first,
                LATERAL (SELECT ctid FROM listening.mention WHERE bands && sought.bands[first : first + 63]) AS near))
            """;
    // Where the table was small when it was planned, each slice would read all of it.
    private static final String BY_INDEX = "SET LOCAL enable_seqscan = %s";
    private static final String ALL =
            """
            listening.mention (id, source, key, external, address, author, author_key, name_key, said_at, dated,
            language, title, text, tokens, brought_at, run, line, cluster, copy, sketch, bands)
            """;

    // What forgetting begins with: how many of which source, and of which clusters the first goes.
    private static final String GOING =
            """
            SELECT id, source, cluster, bands IS NOT NULL AS head FROM listening.mention
            WHERE %s AND forgotten_at IS NULL ORDER BY id FOR UPDATE
            """;
    private static final String WAS_THERE =
            "SELECT EXISTS (SELECT FROM listening.mention WHERE id = :id AND forgotten_at IS NOT NULL)";
    private static final String SOME =
            """
            SELECT id, source, cluster, bands IS NOT NULL AS head FROM listening.mention
            WHERE source = :source AND forgotten_at IS NULL ORDER BY said_at DESC, id DESC LIMIT 2000
            """;
    private static final String FORGET =
            """
            WITH heard AS (DELETE FROM listening.heard WHERE mention = ANY(:ids)),
                 reading AS (DELETE FROM listening.reading WHERE mention = ANY(:ids)),
                 evidence AS (DELETE FROM listening.topic_evidence WHERE mention = ANY(:ids)),
                 topics AS (DELETE FROM listening.topic_mention WHERE mention = ANY(:ids)),
                 matches AS (DELETE FROM listening.lookout_match WHERE mention = ANY(:ids)),
                 corrections AS (UPDATE listening.correction SET text = '', mention = NULL WHERE mention = ANY(:ids))
            UPDATE listening.mention
            SET external = NULL, address = NULL, author = NULL, author_key = NULL, name_key = NULL,
                title = '', text = '', tokens = '', sketch = NULL, bands = NULL, forgotten_at = :now
            WHERE id = ANY(:ids)
            """;
    private static final String NEXT =
            """
            SELECT DISTINCT ON (cluster) id, text FROM listening.mention
            WHERE cluster = ANY(:clusters) AND forgotten_at IS NULL ORDER BY cluster, said_at, id
            """;
    private static final String LEAD =
            """
            UPDATE listening.mention SET copy = false, sketch = :sketch, bands = :bands WHERE id = :id
            """;
    private static final String OLD =
            """
            SELECT id, source, cluster, bands IS NOT NULL AS head FROM listening.mention
            WHERE brought_at < :before AND forgotten_at IS NULL ORDER BY brought_at LIMIT 5000
            """;
    private static final String DELETE =
            """
            WITH corrections AS (UPDATE listening.correction SET text = '' WHERE mention = ANY(:ids))
            DELETE FROM listening.mention WHERE id = ANY(:ids)
            """;
    private static final String UNREAD =
            """
            INSERT INTO listening.unread (mention) SELECT unnest(CAST(:ids AS uuid[]))
            ON CONFLICT (mention) DO UPDATE SET claimed_until = NULL, ticket = NULL
            """;
    private static final String DELETE_FORGOTTEN =
            """
            DELETE FROM listening.mention WHERE id IN (
                SELECT id FROM listening.mention WHERE brought_at < :before AND forgotten_at IS NOT NULL LIMIT 5000)
            """;

    /// Which import brought it, and on which line.
    record Before(@Nullable UUID run, long line) {}

    /// A mention and the cluster that it belongs to.
    record Placed(Ready ready, UUID cluster) {

        boolean copy() {
            return !cluster.equals(ready.id().value());
        }

        @Nullable Likeness first() {
            return copy() ? null : ready.likeness();
        }
    }

    /// One that is about to go; `head`: the first of its cluster.
    record Going(UUID id, UUID source, UUID cluster, boolean head) {}

    record Words(String title, String text) {}

    /// Who said what; `saidAt` is null where nobody said when.
    record SaidThere(String author, @Nullable Instant saidAt, String title, String text) {}

    private final JdbcClient sql;
    private final Bulk bulk;

    MentionRows(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    void alone() {
        sql.sql(ALONE).query(Boolean.class).single();
    }

    Map<UUID, Before> known(Collection<UUID> keys) {
        var known = new HashMap<UUID, Before>();
        sql.sql(KNOWN)
                .param("keys", keys.toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            row.getObject(1, UUID.class),
                            new Before(row.getObject(2, UUID.class), row.getLong(3)));
                });
        return known;
    }

    List<Clusters.Head> heads(List<Long> bands) {
        if (bands.isEmpty()) {
            return List.of();
        }
        sql.sql(BY_INDEX.formatted("off")).update();
        var heads =
                sql.sql(HEADS)
                        .param("bands", bands.toArray(Long[]::new))
                        .query((row, _) -> head(row))
                        .list();
        sql.sql(BY_INDEX.formatted("on")).update();
        return heads;
    }

    private static Clusters.Head head(ResultSet row) throws SQLException {
        return new Clusters.Head(
                row.getObject(1, UUID.class),
                Likeness.of(row.getBytes(2), (Long[]) row.getArray(3).getArray()));
    }

    void add(UUID source, List<Placed> placed, @Nullable UUID run, Instant now) {
        bulk.copy(
                ALL,
                placed,
                (it, row) -> {
                    var ready = it.ready();
                    var told = ready.mention();
                    var first = it.first();
                    row.add(ready.id().value())
                            .add(source)
                            .add(ready.key())
                            .add(orNull(told.external()))
                            .add(orNull(told.address()))
                            .add(orNull(told.author()))
                            .add(ready.authorKey())
                            .add(ready.nameKey())
                            .add(ready.saidAt())
                            .add(told.saidAt() != null)
                            .add(ready.language())
                            .add(told.title())
                            .add(told.text())
                            .add(ready.tokens())
                            .add(now)
                            .add(run)
                            .add(ready.line() == 0 ? null : ready.line())
                            .add(it.cluster())
                            .add(it.copy())
                            .add(first == null ? null : first.sketchCell())
                            .add(first == null ? null : array(first.bands()));
                });
        unread(placed.stream().map(it -> it.ready().id().value()).toList());
    }

    /// They are read soon, or anew.
    void unread(Collection<UUID> ids) {
        sql.sql(UNREAD).param("ids", ids.toArray(UUID[]::new)).update();
    }

    private static String array(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    List<Going> one(UUID id) {
        return sql.sql(GOING.formatted("id = :id")).param("id", id).query(Going.class).list();
    }

    /// Whether it was forgotten, lately.
    boolean wasThere(UUID id) {
        return sql.sql(WAS_THERE).param("id", id).query(Boolean.class).single();
    }

    /// What it says; empty for what is forgotten.
    Optional<SaidThere> said(UUID id) {
        return sql.sql(SAID).param("id", id).query(SaidThere.class).optional();
    }

    /// Of a name anywhere, or at one source.
    List<Going> named(UUID name, @Nullable UUID source) {
        var spec =
                sql.sql(
                                GOING.formatted(
                                        "name_key = :name"
                                                + (source == null ? "" : " AND source = :source")))
                        .param("name", name);
        return (source == null ? spec : spec.param("source", source)).query(Going.class).list();
    }

    List<Going> at(String address) {
        return sql.sql(GOING.formatted("address = :address"))
                .param("address", address)
                .query(Going.class)
                .list();
    }

    /// Some of a source.
    List<Going> of(UUID source) {
        return sql.sql(SOME).param("source", source).query(Going.class).list();
    }

    /// Of one voice at its source.
    List<Going> voiced(UUID author) {
        return sql.sql(GOING.formatted("author_key = :author"))
                .param("author", author)
                .query(Going.class)
                .list();
    }

    List<Going> keyed(Collection<UUID> keys) {
        return sql.sql(GOING.formatted("key = ANY(:keys)"))
                .param("keys", keys.toArray(UUID[]::new))
                .query(Going.class)
                .list();
    }

    /// What those of them say that are not forgotten.
    Map<UUID, Words> words(Collection<UUID> keys) {
        var words = new HashMap<UUID, Words>();
        sql.sql(WORDS)
                .param("keys", keys.toArray(UUID[]::new))
                .query(row -> {
                    words.put(
                            row.getObject(1, UUID.class),
                            new Words(row.getString(2), row.getString(3)));
                });
        return words;
    }

    /// Some of those that were brought before that.
    List<Going> old(Instant before) {
        return sql.sql(OLD)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Going.class)
                .list();
    }

    void forget(List<UUID> ids, Instant now) {
        sql.sql(FORGET)
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(List<UUID> ids) {
        sql.sql(DELETE).param("ids", ids.toArray(UUID[]::new)).update();
    }

    int deleteForgotten(Instant before) {
        return sql.sql(DELETE_FORGOTTEN).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /// Of clusters whose first went, the next one is compared with what comes from now on.
    void lead(Collection<UUID> clusters) {
        record Next(UUID id, String text) {}
        sql.sql(NEXT)
                .param("clusters", clusters.toArray(UUID[]::new))
                .query(Next.class)
                .list()
                .forEach(it -> {
                    var likeness = Likeness.of(it.text());
                    sql.sql(LEAD)
                            .param("sketch", likeness == null ? null : likeness.sketch())
                            .param(
                                    "bands",
                                    likeness == null ? null : likeness.bands().toArray(Long[]::new))
                            .param("id", it.id())
                            .update();
                });
    }
}
