package folkmoot.governance.page;

import folkmoot.site.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What ballots can be cast on now: proposals, vetoes, elections.
@Repository
class OpenMatters {

    private static final String OPEN =
            """
            SELECT '/proposals/' AS path, proposal.id, title, purpose = 'override' AS veto, closes_at
            FROM governance.vote JOIN governance.proposal ON proposal.id = vote.proposal
            WHERE closed_at IS NULL AND closes_at > :now AND (purpose = 'override' OR rival IS NULL)
            UNION ALL
            SELECT '/elections/', id, title, false, closes_at
            FROM governance.election WHERE closed_at IS NULL AND closes_at > :now
            ORDER BY closes_at, id LIMIT :most
            """;

    private final JdbcClient sql;

    OpenMatters(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those that end first.
    List<OpenView> first(int most, Instant now) {
        return sql.sql(OPEN)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) ->
                        new OpenView(
                                row.getString(1) + Ids.text(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
