package folkmoot.transparency.page;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.commit.Opening;
import tlog.feed.Ballot;

/// The leaves, for whoever reads. What no checkpoint covers yet is not there for anybody.
@Repository
class Lines {

    private static final String ONE =
            "SELECT index, bytes FROM transparency.leaf WHERE index = :index";
    private static final String PAGE =
            "SELECT index, bytes FROM transparency.leaf WHERE index < :before %s ORDER BY index DESC LIMIT :most";
    private static final String LATER =
            """
            SELECT index, bytes FROM transparency.leaf
            WHERE prev @> ARRAY[:index::bigint] AND index < :size ORDER BY index LIMIT 100
            """;
    private static final String CLOSED =
            """
            SELECT EXISTS (SELECT FROM transparency.leaf
                           WHERE prev @> ARRAY[:index::bigint] AND act = 'vote.close' AND index < :size)
            """;
    private static final String PLACE = "SELECT index FROM transparency.leaf WHERE entry = :entry";
    // What somebody took along who has left is not restricted any more, whatever was decided.
    private static final String OF =
            """
            SELECT index, bytes FROM transparency.leaf
            WHERE entry = ANY(:entries) AND index > :after AND NOT EXISTS (
                SELECT FROM transparency.leaf AS erasure
                WHERE erasure.prev @> ARRAY[leaf.index] AND erasure.act = 'erase')
            ORDER BY index LIMIT :most
            """;
    private static final String OPENINGS =
            "SELECT field, key, payload FROM transparency.opening WHERE leaf = :index ORDER BY field";
    // Of votes whose close everybody can see.
    private static final String BALLOTS =
            """
            SELECT index, key, payload FROM transparency.leaf AS ballot
            JOIN transparency.opening ON opening.leaf = ballot.index AND opening.field = 'obj'
            WHERE ballot.act = 'ballot' AND ballot.index > :after AND ballot.index < :size AND EXISTS (
                SELECT FROM transparency.leaf AS close
                WHERE close.prev @> ARRAY[ballot.prev[1]] AND close.act = 'vote.close' AND close.index < :size)
            ORDER BY ballot.index LIMIT :most
            """;
    private static final String SUBJECT =
            """
            SELECT subject FROM transparency.entry JOIN transparency.leaf ON leaf.entry = entry.index
            WHERE leaf.index = :index AND subject IS NOT NULL
            """;
    private static final String RULES = "SELECT DISTINCT id FROM transparency.rule ORDER BY id";
    private static final String ACTS =
            """
            WITH RECURSIVE it AS (
                (SELECT act FROM transparency.leaf ORDER BY act LIMIT 1)
                UNION ALL
                SELECT (SELECT act FROM transparency.leaf WHERE act > it.act ORDER BY act LIMIT 1)
                FROM it WHERE it.act IS NOT NULL)
            SELECT act FROM it WHERE act IS NOT NULL
            """;

    /// A leaf with its number.
    record Line(long index, byte[] bytes) {}

    private final JdbcClient sql;

    Lines(JdbcClient sql) {
        this.sql = sql;
    }

    @Nullable Line one(long index) {
        return sql.sql(ONE).param("index", index).query(Lines::line).optional().orElse(null);
    }

    /// Newest first.
    List<Line> page(Sifting sift, long before, int most) {
        var where = new StringBuilder();
        if (!sift.act().isEmpty()) {
            where.append(" AND act = :act");
        }
        if (!sift.rule().isEmpty()) {
            where.append(" AND rule = :rule");
        }
        if (!sift.by().isEmpty()) {
            where.append(" AND by = :by");
        }
        if (sift.from() != null) {
            where.append(" AND at >= :from");
        }
        if (sift.to() != null) {
            where.append(" AND at < :to");
        }
        var query = sql.sql(PAGE.formatted(where)).param("before", before).param("most", most);
        query.param("act", sift.act()).param("rule", sift.rule()).param("by", sift.by());
        if (sift.from() != null) {
            query.param("from", sift.from().atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (sift.to() != null) {
            query.param("to", sift.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        return query.query(Lines::line).list();
    }

    /// What was said later about this one.
    List<Line> later(long index, long size) {
        return sql.sql(LATER).param("index", index).param("size", size).query(Lines::line).list();
    }

    /// Whether the vote that this opened is over.
    boolean isClosed(long index, long size) {
        return sql.sql(CLOSED)
                .param("index", index)
                .param("size", size)
                .query(Boolean.class)
                .single();
    }

    @Nullable Long place(long entry) {
        return sql.sql(PLACE).param("entry", entry).query(Long.class).optional().orElse(null);
    }

    List<Line> of(List<Long> entries, long after, int most) {
        return sql.sql(OF)
                .param("entries", entries.toArray(Long[]::new))
                .param("after", after)
                .param("most", most)
                .query(Lines::line)
                .list();
    }

    /// What ballots say that are no secret any more.
    List<Ballot> ballots(long after, long size, int most) {
        return sql.sql(BALLOTS)
                .param("after", after)
                .param("size", size)
                .param("most", most)
                .query((row, _) ->
                        new Ballot(
                                row.getLong(1),
                                new Opening(
                                        row.getBytes(2),
                                        row.getString(3).getBytes(StandardCharsets.UTF_8))))
                .list();
    }

    SequencedMap<String, Opening> openings(long index) {
        var all = new LinkedHashMap<String, Opening>();
        sql.sql(OPENINGS)
                .param("index", index)
                .query(row -> {
                    var payload = row.getString(3).getBytes(StandardCharsets.UTF_8);
                    all.put(row.getString(1), new Opening(row.getBytes(2), payload));
                });
        return all;
    }

    /// The person concerned, if there is one and they were not erased.
    @Nullable UUID subject(long index) {
        return sql.sql(SUBJECT).param("index", index).query(UUID.class).optional().orElse(null);
    }

    List<String> rules() {
        return sql.sql(RULES).query(String.class).list();
    }

    List<String> acts() {
        return sql.sql(ACTS).query(String.class).list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getLong(1), row.getBytes(2));
    }
}
