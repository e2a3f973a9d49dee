package folkmoot.moderation.handing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Decisions that bring something to staff and that nobody looked after yet.
@Repository
class Routed {

    private static final String ALL =
            """
            SELECT id, object, kind, detail, rule, version, at, count(*) OVER () AS open FROM moderation.decision
            WHERE effect = 'route_to_staff'
            """;
    private static final String ROWS = ALL + "AND ended_at IS NULL ";
    private static final String IN_ORDER = "ORDER BY at, id LIMIT :most";
    private static final String FIRST = ROWS + IN_ORDER;
    private static final String AFTER = ROWS + "AND (at, id) > (:at, :id) " + IN_ORDER;
    private static final String OPEN = ROWS + "AND detail = ANY (:hats) " + IN_ORDER;
    private static final String ONE = ALL + "AND detail = ANY (:hats) AND id = :id";

    /// `open` counts all that were asked for, however few come.
    record Row(
            UUID id,
            UUID object,
            String kind,
            String hat,
            String rule,
            int version,
            Instant since,
            int open) {}

    private final JdbcClient sql;

    Routed(JdbcClient sql) {
        this.sql = sql;
    }

    /// What waits longest first.
    List<Row> open(Collection<String> hats, int most) {
        return hats.isEmpty()
                ? List.of()
                : sql.sql(OPEN)
                        .param("hats", hats.toArray(String[]::new))
                        .param("most", most)
                        .query(Routed::row)
                        .list();
    }

    /// The same for whatever hat.
    List<Row> first(int most) {
        return sql.sql(FIRST).param("most", most).query(Routed::row).list();
    }

    List<Row> after(Row last, int most) {
        return sql.sql(AFTER)
                .param("at", last.since().atOffset(ZoneOffset.UTC))
                .param("id", last.id())
                .param("most", most)
                .query(Routed::row)
                .list();
    }

    /// Looked after or not.
    @Nullable Row one(UUID id, Collection<String> hats) {
        return sql.sql(ONE)
                .param("hats", hats.toArray(String[]::new))
                .param("id", id)
                .query(Routed::row)
                .optional()
                .orElse(null);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("object", UUID.class)),
                row.getString("kind"),
                row.getString("detail"),
                row.getString("rule"),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("open"));
    }
}
