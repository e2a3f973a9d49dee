package folkmoot.transparency.leaf;

import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Particulars;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.entry.Detail;
import tlog.entry.Entry;
import tlog.entry.Ground;
import tlog.entry.Minute;
import tlog.entry.RuleRef;

/// What waits to become part of the log, and what is part of it.
@Repository
class Leaves {

    private static final String ALONE =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('transparency.leaf', 0))";
    private static final String WAIT =
            "SELECT pg_advisory_xact_lock(hashtextextended('transparency.leaf', 0))";
    private static final String WAITING = "SELECT EXISTS (SELECT FROM transparency.awaiting)";
    private static final String AWAITING =
            """
            SELECT entry.index, at, act, object, subject, decider, entry.rule, known.version, known.hash,
                   reason, until, prev, ground, provision, role, visibility, proposed, detail
            FROM transparency.awaiting
            JOIN transparency.entry ON entry.index = awaiting.entry
            LEFT JOIN transparency.rule AS known
                ON known.id = entry.rule AND known.version = coalesce(entry.version, 1)
            ORDER BY %s entry.index LIMIT :most
            """;
    // `system` is how a founding was written down before rules could change by votes.
    private static final String FOUNDING_FIRST =
            "(act = 'enact' AND decider IN ('founding', 'system')) DESC,";
    private static final String FIRST =
            "SELECT min(at) FROM transparency.awaiting JOIN transparency.entry ON index = entry";
    private static final String LAST =
            "SELECT at FROM transparency.leaf ORDER BY index DESC LIMIT 1";
    private static final String PLACES =
            "SELECT entry, index FROM transparency.leaf WHERE entry = ANY(:entries)";

    /// Of a release from before holds were named by them.
    private static final String HELD =
            """
            SELECT index FROM transparency.entry
            WHERE object = :object AND act = 'hold' AND index < :entry ORDER BY index DESC LIMIT 1
            """;

    private static final String ADD =
            """
            INSERT INTO transparency.leaf (index, entry, at, act, rule, by, prev, bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OPEN =
            "INSERT INTO transparency.opening (leaf, field, key, payload) VALUES (?, ?, ?, ?)";
    private static final String DONE =
            "DELETE FROM transparency.awaiting WHERE entry = ANY(:entries)";

    private final JdbcClient sql;
    private final JdbcTemplate many;

    Leaves(JdbcClient sql, JdbcTemplate many) {
        this.sql = sql;
        this.many = many;
    }

    /// Until the transaction ends; false when another process is at it.
    boolean alone() {
        return sql.sql(ALONE).query(Boolean.class).single();
    }

    void waitForOthers() {
        sql.sql(WAIT).query().singleRow();
    }

    boolean waiting() {
        return sql.sql(WAITING).query(Boolean.class).single();
    }

    /// In the order of their numbers. The first of all are the rules that the place was founded
    /// with, wherever they stand in a place that is older than its log.
    List<Row> awaiting(boolean first, int most) {
        return sql.sql(AWAITING.formatted(first ? FOUNDING_FIRST : ""))
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    @Nullable Minute last() {
        return sql.sql(LAST).query(Leaves::minute).optional().orElse(null);
    }

    Minute first() {
        return sql.sql(FIRST).query(Leaves::minute).single();
    }

    Map<Long, Long> places(List<Long> entries) {
        var places = new HashMap<Long, Long>();
        sql.sql(PLACES)
                .param("entries", entries.toArray(Long[]::new))
                .query(row -> {
                    places.put(row.getLong(1), row.getLong(2));
                });
        return places;
    }

    List<Long> held(Row release) {
        return sql.sql(HELD)
                .param("object", release.object())
                .param("entry", release.entry())
                .query(Long.class)
                .list();
    }

    void add(long from, List<Row> rows, List<Leaf> leaves) {
        var lines = new ArrayList<Object[]>();
        var opened = new ArrayList<Object[]>();
        for (var i = 0; i < leaves.size(); i++) {
            var leaf = leaves.get(i);
            lines.add(line(from + i, rows.get(i), leaf.entry()));
            long index = from + i;
            leaf.openings()
                    .forEach((field, it) ->
                            opened.add(new Object[] {index, field, it.key(), it.text()}));
        }
        many.batchUpdate(
                ADD,
                lines,
                new int[] {
                    Types.BIGINT,
                    Types.BIGINT,
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.ARRAY,
                    Types.BINARY
                });
        many.batchUpdate(OPEN, opened);
        sql.sql(DONE).param("entries", rows.stream().map(Row::entry).toArray(Long[]::new)).update();
    }

    private Object[] line(long index, Row row, Entry entry) {
        var rule = entry.rule();
        var at = Instant.ofEpochSecond(entry.t().sinceEpoch() * 60);
        return new Object[] {
            index,
            row.entry(),
            at.atOffset(ZoneOffset.UTC),
            entry.act().wire(),
            rule == null ? null : rule.id(),
            entry.by().kind().wire(),
            entry.prev().toArray(Long[]::new),
            entry.bytes()
        };
    }

    private static Minute minute(ResultSet row, int number) throws SQLException {
        return Minute.of(row.getObject(1, OffsetDateTime.class).toInstant());
    }

    private static Row row(ResultSet row) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Row(
                row.getLong("index"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                row.getString("object"),
                row.getObject("subject", UUID.class),
                Decider.valueOf(row.getString("decider").toUpperCase(Locale.ROOT)),
                row.getString("rule"),
                row.getObject("version", Integer.class),
                row.getString("hash"),
                row.getString("reason"),
                until == null ? null : until.toInstant(),
                longs(Objects.requireNonNull(row.getArray("prev"))),
                more(row));
    }

    private static Particulars more(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        var detail = row.getString("detail");
        return new Particulars(
                ground == null ? null : Ground.valueOf(ground),
                row.getString("provision"),
                row.getString("role"),
                row.getString("visibility"),
                proposed(row.getString("proposed")),
                row.getObject("version", Integer.class),
                detail == null ? new Detail.None() : Detail.parse(detail));
    }

    private static @Nullable RuleRef proposed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split(" ", 3);
        return new RuleRef(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    private static List<Long> longs(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
