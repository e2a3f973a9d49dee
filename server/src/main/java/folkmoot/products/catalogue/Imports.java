package folkmoot.products.catalogue;

import folkmoot.site.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Imports and their lines.
@Repository
class Imports {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};

    private static final String START =
            """
            INSERT INTO products.import (id, file, started_by, started_at, seen_at)
            VALUES (:id, :file, :by, :now, :now)
            """;
    private static final String COLUMNS =
            "UPDATE products.import SET columns = :columns::jsonb WHERE id = :id";
    private static final String LINES =
            """
            INSERT INTO products.import_line (import, number, line, outcome, product, words, raw)
            SELECT :id, * FROM unnest(:numbers::int[], :lines::bigint[], :outcomes::text[],
                                      :products::uuid[], :words::text[], :raws::text[])
            """;
    private static final String COUNT =
            """
            UPDATE products.import
            SET added = added + :added, changed = changed + :changed, same = same + :same,
                rejected = rejected + :rejected, seen_at = :now
            WHERE id = :id
            """;
    private static final String END =
            """
            UPDATE products.import SET ended_at = :now, seen_at = :now, problem = :problem
            WHERE id = :id
            """;
    private static final String VIEW =
            """
            SELECT id, file, started_at, seen_at, ended_at, problem, columns,
                   added, changed, same, rejected
            FROM products.import
            """;
    private static final String FIND = VIEW + "WHERE id = :id";
    private static final String NEWEST = VIEW + "ORDER BY started_at DESC, id DESC LIMIT :limit";
    private static final String READ =
            """
            SELECT number, line, outcome, words, raw FROM products.import_line
            WHERE import = :id AND number > :after AND (outcome = 'rejected' OR NOT :rejected)
            ORDER BY number LIMIT :limit
            """;

    private final JdbcClient sql;

    Imports(JdbcClient sql) {
        this.sql = sql;
    }

    void start(UUID id, String file, @Nullable UUID by, Instant now) {
        sql.sql(START)
                .param("id", id)
                .param("file", file)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void columns(UUID id, Map<String, String> columns) {
        var pairs =
                columns.entrySet().stream().map(it -> List.of(it.getKey(), it.getValue())).toList();
        sql.sql(COLUMNS).param("columns", JSON.writeValueAsString(pairs)).param("id", id).update();
    }

    void add(UUID id, List<Line> lines, Instant now) {
        sql.sql(LINES)
                .param("id", id)
                .param("numbers", lines.stream().mapToInt(Line::number).toArray())
                .param("lines", lines.stream().mapToLong(Line::line).toArray())
                .param("outcomes", texts(lines, it -> it.outcome().word()))
                .param(
                        "products",
                        lines.stream()
                                .map(it -> it.product() == null ? null : it.product().value())
                                .toArray(UUID[]::new))
                .param("words", texts(lines, Line::words))
                .param("raws", texts(lines, Line::raw))
                .update();
        sql.sql(COUNT)
                .param("added", count(lines, Line.Outcome.ADDED))
                .param("changed", count(lines, Line.Outcome.CHANGED))
                .param("same", count(lines, Line.Outcome.SAME))
                .param("rejected", count(lines, Line.Outcome.REJECTED))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void end(UUID id, @Nullable String problem, Instant now) {
        sql.sql(END)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    @Nullable ImportView find(UUID id) {
        return sql.sql(FIND).param("id", id).query((row, _) -> view(row)).optional().orElse(null);
    }

    List<ImportView> newest(int limit) {
        return sql.sql(NEWEST).param("limit", limit).query((row, _) -> view(row)).list();
    }

    /// Lines after this number, in their order; only those that were not taken if `rejected`.
    List<LineView> lines(UUID id, boolean rejected, int after, int limit) {
        return sql.sql(READ)
                .param("id", id)
                .param("after", after)
                .param("rejected", rejected)
                .param("limit", limit)
                .query(LineView.class)
                .list();
    }

    private static ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                Ids.text(row.getObject("id", UUID.class)),
                row.getString("file"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                ended(row),
                row.getString("problem"),
                JSON.readValue(row.getString("columns"), PAIRS),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("rejected"));
    }

    private static @Nullable Instant ended(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return ended == null ? null : ended.toInstant();
    }

    private static int count(List<Line> lines, Line.Outcome outcome) {
        return (int) lines.stream().filter(it -> it.outcome() == outcome).count();
    }

    private static String[] texts(List<Line> lines, Function<Line, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }
}
