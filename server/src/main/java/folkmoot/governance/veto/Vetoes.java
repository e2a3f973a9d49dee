package folkmoot.governance.veto;

import folkmoot.governance.ProposalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Vetoes as rows.
@Repository
class Vetoes {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('governance.veto', 0))";
    private static final String IN_QUARTER =
            "SELECT count(*) FROM governance.veto WHERE quarter = :quarter AND ground <> 'LAW'";
    private static final String ADD =
            """
            INSERT INTO governance.veto (proposal, ground, provision, reason, at, quarter, entry)
            VALUES (:proposal, :ground, :provision, :reason, :now, :quarter, :entry)
            """;
    private static final String OF = "SELECT * FROM governance.veto WHERE proposal = :proposal";

    record Row(String ground, @Nullable String provision, String reason, Instant at, long entry) {

        /// Whether somebody sends the same once more.
        boolean is(VetoForm form) {
            return form.equals(
                    new VetoForm(ground, Objects.requireNonNullElse(provision, ""), reason));
        }
    }

    private final JdbcClient sql;

    Vetoes(JdbcClient sql) {
        this.sql = sql;
    }

    /// Until the transaction ends.
    void alone() {
        sql.sql(ALONE).query().singleRow();
    }

    /// How many there were, those on the ground of law aside.
    long in(long quarter) {
        return sql.sql(IN_QUARTER).param("quarter", quarter).query(Long.class).single();
    }

    void add(ProposalId proposal, VetoForm form, long quarter, long entry, Instant now) {
        sql.sql(ADD)
                .param("proposal", proposal.value())
                .param("ground", form.ground())
                .param("provision", form.provision().isEmpty() ? null : form.provision())
                .param("reason", form.reason())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("quarter", quarter)
                .param("entry", entry)
                .update();
    }

    @Nullable Row of(ProposalId proposal) {
        return sql.sql(OF)
                .param("proposal", proposal.value())
                .query((row, _) ->
                        new Row(
                                row.getString("ground"),
                                row.getString("provision"),
                                Objects.requireNonNull(row.getString("reason")),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getLong("entry")))
                .optional()
                .orElse(null);
    }
}
