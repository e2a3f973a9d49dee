package folkmoot.transparency.roll;

import folkmoot.site.Bulk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.commit.Commitment;
import tlog.commit.Opening;
import tlog.feed.Publication.Subject;
import tlog.tree.Hash;

/// The lists of what was published, as rows.
@Repository
public class Publications {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('transparency.published', 0))";
    private static final String TOGETHER =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('transparency.published', 0))";
    private static final String INTO =
            "transparency.published (entry, n, commitment, object, path, words, key)";
    private static final String KNOWN =
            """
            SELECT DISTINCT ON (object) object, words FROM transparency.published
            WHERE object = ANY(:objects) ORDER BY object, entry DESC
            """;
    private static final String COMMITMENTS =
            """
            SELECT commitment FROM transparency.published
            WHERE object = ANY(:objects) ORDER BY entry, n FOR UPDATE
            """;
    private static final String TAKE_BACK =
            """
            UPDATE transparency.published
            SET gone = :entry, object = NULL, path = NULL, words = NULL, key = NULL WHERE object = ANY(:objects)
            """;

    private static final String LIST =
            """
            SELECT published.n, commitment, published.object, published.path, published.words, key,
                   taken.index, later.list, later.n
            FROM transparency.leaf
            JOIN transparency.published ON published.entry = leaf.entry
            LEFT JOIN transparency.leaf AS taken ON taken.entry = published.gone
            LEFT JOIN LATERAL (
                SELECT newer.index AS list, other.n FROM transparency.published AS other
                LEFT JOIN transparency.leaf AS newer ON newer.entry = other.entry
                WHERE other.object = published.object AND other.entry > published.entry
                ORDER BY other.entry DESC LIMIT 1) AS later ON true
            WHERE leaf.index = :list AND leaf.act = 'publish' ORDER BY published.n
            """;

    /// A line of a list. `takenBack` and `later` are places in the log, of the entry that took it
    /// back and of the list with its newer words, there at `laterN`; null also for the moments
    /// until those entries have one.
    public record Line(
            int n,
            Commitment commitment,
            @Nullable UUID object,
            @Nullable Subject subject,
            byte @Nullable [] key,
            @Nullable Long takenBack,
            @Nullable Long later,
            @Nullable Integer laterN) {

        public @Nullable Opening opening() {
            return key == null || subject == null ? null : new Opening(key, subject.payload());
        }
    }

    private final JdbcClient sql;
    private final Bulk bulk;

    Publications(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    /// Until the transaction ends; waits for those who are taking something back.
    void alone() {
        sql.sql(ALONE).query().singleRow();
    }

    /// The other side: until the transaction ends no list is made.
    void together() {
        sql.sql(TOGETHER).query().singleRow();
    }

    void add(long entry, List<Leaf> leaves) {
        bulk.copy(
                INTO,
                IntStream.range(0, leaves.size()).boxed().toList(),
                (n, row) -> {
                    var leaf = leaves.get(n);
                    row.add(entry)
                            .add(n)
                            .add(hex(leaf.opening().commitment().hash().bytes()))
                            .add(leaf.object())
                            .add(leaf.subject().path())
                            .add(leaf.subject().words())
                            .add(hex(leaf.opening().key()));
                });
    }

    /// The hashes of the words that are in lists, the newest of each.
    Map<UUID, String> words(Collection<UUID> objects) {
        var known = new HashMap<UUID, String>();
        sql.sql(KNOWN)
                .param("objects", objects.toArray(UUID[]::new))
                .query(row -> {
                    known.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return known;
    }

    List<Hash> commitments(Collection<UUID> objects) {
        return sql.sql(COMMITMENTS)
                .param("objects", objects.toArray(UUID[]::new))
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /// Only the commitments stay.
    void takeBack(long entry, Collection<UUID> objects) {
        sql.sql(TAKE_BACK)
                .param("entry", entry)
                .param("objects", objects.toArray(UUID[]::new))
                .update();
    }

    /// Of the entry with this place in the log; nothing where it is no list.
    public List<Line> list(long place) {
        return sql.sql(LIST).param("list", place).query((row, _) -> line(row)).list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var path = row.getString(4);
        var words = row.getString(5);
        return new Line(
                row.getInt(1),
                new Commitment(Hash.of(row.getBytes(2))),
                row.getObject(3, UUID.class),
                path == null || words == null ? null : new Subject(path, words),
                row.getBytes(6),
                row.getObject(7, Long.class),
                row.getObject(8, Long.class),
                row.getObject(9, Integer.class));
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
