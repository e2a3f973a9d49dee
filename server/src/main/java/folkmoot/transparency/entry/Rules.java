package folkmoot.transparency.entry;

import folkmoot.site.PageCache;
import folkmoot.transparency.Act;
import folkmoot.transparency.Enactment;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Rulebook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.RuleRef;

/// The texts of the rules that were enacted, each with the hash that the log has of it.
@Repository
class Rules implements Rulebook {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('transparency.rule', 0))";
    private static final String KNOWN = "SELECT id FROM transparency.rule";
    private static final String ADD =
            """
            INSERT INTO transparency.rule (id, version, hash, text, entry)
            VALUES (:id, :version, :hash, :text, :entry)
            """;
    private static final String REPEAL =
            "INSERT INTO transparency.repeal (id, version, entry) VALUES (:id, :version, :entry)";
    private static final String VERSION =
            """
            SELECT rule.id, rule.version, hash, text, entry, until
            FROM transparency.rule JOIN transparency.entry ON entry.index = rule.entry
            WHERE rule.id = :id AND rule.version = :version
            """;
    private static final String IN_FORCE =
            """
            SELECT newest.id, newest.version, hash, text, newest.entry, until
            FROM (SELECT DISTINCT ON (id) * FROM transparency.rule ORDER BY id, version DESC) AS newest
            JOIN transparency.entry ON entry.index = newest.entry
            WHERE NOT EXISTS (SELECT FROM transparency.repeal AS ended
                              WHERE ended.id = newest.id AND ended.version = newest.version)
            ORDER BY newest.id
            """;

    private final JdbcClient sql;
    private final Entries entries;
    private final Clock clock;
    private final PageCache pages;

    Rules(JdbcClient sql, Entries entries, Clock clock, PageCache pages) {
        this.sql = sql;
        this.entries = entries;
        this.clock = clock;
        this.pages = pages;
    }

    /// Until the transaction ends.
    void alone() {
        sql.sql(ALONE).query().singleRow();
    }

    Set<String> known() {
        return sql.sql(KNOWN).query(String.class).set();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long change(Enactment it) {
        var entry =
                new Entry(it.act(), "rule:" + it.id(), null, it.decider(), it.id(), "")
                        .until(it.act() == Act.REPEAL ? null : it.sunset())
                        .after(it.prev())
                        .under(it.version())
                        .with(it.law());
        var index = entries.append(entry, clock.instant());
        if (it.act() == Act.REPEAL) {
            sql.sql(REPEAL)
                    .param("id", it.id())
                    .param("version", it.version())
                    .param("entry", index)
                    .update();
        } else {
            add(it, index);
        }
        pages.drop(TAG);
        return index;
    }

    private void add(Enactment it, long entry) {
        sql.sql(ADD)
                .param("id", it.id())
                .param("version", it.version())
                .param("hash", hash(it.canonical()))
                .param("text", it.canonical())
                .param("entry", entry)
                .update();
    }

    @Override
    public List<Standing> inForce() {
        return sql.sql(IN_FORCE).query(Rules::standing).list();
    }

    @Override
    public @Nullable Standing version(String id, int version) {
        return sql.sql(VERSION)
                .param("id", id)
                .param("version", version)
                .query(Rules::standing)
                .optional()
                .orElse(null);
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var until = row.getObject(6, OffsetDateTime.class);
        return new Standing(
                new RuleRef(row.getString(1), row.getInt(2), row.getString(3)),
                row.getString(4),
                row.getLong(5),
                until == null ? null : until.toInstant());
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
