package folkmoot.governance.dispute;

import folkmoot.governance.ProposalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Disputes as rows.
@Repository
public class DisputeRows {

    private static final String PUT =
            """
            INSERT INTO governance.dispute (proposal, state, entry, at) VALUES (:proposal, :state, :entry, :now)
            ON CONFLICT (proposal) DO UPDATE SET state = excluded.state, entry = excluded.entry, at = excluded.at
            """;
    private static final String ONE =
            "SELECT state, entry FROM governance.dispute WHERE proposal = :proposal";

    private final JdbcClient sql;

    DisputeRows(JdbcClient sql) {
        this.sql = sql;
    }

    void put(ProposalId proposal, DisputeView.State state, long entry, Instant now) {
        sql.sql(PUT)
                .param("proposal", proposal.value())
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("entry", entry)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Null where nothing was ever in doubt.
    public @Nullable DisputeView of(ProposalId proposal) {
        return sql.sql(ONE)
                .param("proposal", proposal.value())
                .query((row, _) ->
                        new DisputeView(
                                DisputeView.State.valueOf(
                                        row.getString("state").toUpperCase(Locale.ROOT)),
                                row.getLong("entry")))
                .optional()
                .orElse(null);
    }
}
