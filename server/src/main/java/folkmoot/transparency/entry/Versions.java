package folkmoot.transparency.entry;

import folkmoot.transparency.Annals;
import folkmoot.transparency.Decider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.entry.RuleRef;

/// The versions of rules with what their entries say of them.
@Repository
class Versions implements Annals {

    private static final String WHAT =
            """
            SELECT rule.id, rule.version, rule.hash, rule.text, enacted.at, enacted.until, enacted.decider, leaf.index,
                   ended.at AS ended
            FROM transparency.rule
            JOIN transparency.entry AS enacted ON enacted.index = rule.entry
            LEFT JOIN transparency.leaf ON leaf.entry = rule.entry
            LEFT JOIN transparency.repeal ON repeal.id = rule.id AND repeal.version = rule.version
            LEFT JOIN transparency.entry AS ended ON ended.index = repeal.entry
            """;
    private static final String IN_FORCE =
            WHAT
                    + """
                    WHERE repeal.entry IS NULL
                      AND NOT EXISTS (SELECT FROM transparency.rule AS newer
                                      WHERE newer.id = rule.id AND newer.version > rule.version)
                    ORDER BY rule.id
                    """;
    private static final String OF = WHAT + " WHERE rule.id = :id ORDER BY rule.version DESC";

    private final JdbcClient sql;

    Versions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Version> inForce() {
        return sql.sql(IN_FORCE).query(Versions::version).list();
    }

    @Override
    public List<Version> of(String id) {
        return sql.sql(OF).param("id", id).query(Versions::version).list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        var since = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Version(
                new RuleRef(row.getString("id"), row.getInt("version"), row.getString("hash")),
                row.getString("text"),
                since,
                instant(row, "until"),
                Decider.valueOf(row.getString("decider").toUpperCase(Locale.ROOT)),
                row.getObject("index", Long.class),
                instant(row, "ended"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
