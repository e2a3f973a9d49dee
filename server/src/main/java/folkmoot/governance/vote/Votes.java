package folkmoot.governance.vote;

import folkmoot.governance.ProposalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.entry.Detail;

/// Votes as rows.
@Repository
class Votes {

    private static final String ADD =
            """
            INSERT INTO governance.vote (id, proposal, purpose, method, opened_at, closes_at, opened, electorate, constitution)
            VALUES (:id, :proposal, :purpose, :method, :now, :closes, :opened, :electorate, :constitution)
            """;
    private static final String OF =
            "SELECT * FROM governance.vote WHERE proposal = :proposal ORDER BY opened_at, id";
    private static final String SHARE = OF + " FOR SHARE";
    private static final String LOCK = OF + " FOR UPDATE";
    private static final String OPEN =
            "SELECT * FROM governance.vote WHERE closed_at IS NULL AND closes_at > :now ORDER BY closes_at, id";
    private static final String CLOSE =
            """
            UPDATE governance.vote
            SET closed_at = :now, closed = :closed, yes = :yes, no = :no, abstain = :abstain, staff_yes = :staff_yes,
                staff_no = :staff_no, staff_abstain = :staff_abstain, newcomers = :newcomers, accepted = :accepted,
                gate = :gate
            WHERE id = :id
            """;
    private static final String GROUP =
            "INSERT INTO governance.vote_group (vote, number, yes, no, abstain) VALUES (:vote, :number, :yes, :no, :abstain)";
    private static final String GROUPS =
            "SELECT number, yes, no, abstain FROM governance.vote_group WHERE vote = :vote ORDER BY number";
    private static final String REMINDED =
            "UPDATE governance.vote SET reminded_at = :now WHERE id = :id AND reminded_at IS NULL";
    private static final String UNREMINDED =
            """
            SELECT * FROM governance.vote
            WHERE closed_at IS NULL AND reminded_at IS NULL AND closes_at > :now AND closes_at <= :soon ORDER BY id
            """;

    private final JdbcClient sql;

    Votes(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Vote vote) {
        sql.sql(ADD)
                .param("id", vote.id().value())
                .param("proposal", vote.proposal().value())
                .param("purpose", vote.purpose().name().toLowerCase(Locale.ROOT))
                .param("method", vote.method().name().toLowerCase(Locale.ROOT))
                .param("now", at(vote.openedAt()))
                .param("closes", at(vote.closesAt()))
                .param("opened", vote.opened())
                .param("electorate", vote.electorate())
                .param("constitution", vote.constitution())
                .update();
    }

    /// On that proposal, the oldest first.
    List<Vote> of(ProposalId proposal) {
        return of(OF, proposal);
    }

    /// The same; whoever closes them waits until the transaction ends.
    List<Vote> kept(ProposalId proposal) {
        return of(SHARE, proposal);
    }

    /// The same; nobody casts a ballot until the transaction ends.
    List<Vote> locked(ProposalId proposal) {
        return of(LOCK, proposal);
    }

    private List<Vote> of(String which, ProposalId proposal) {
        return sql.sql(which).param("proposal", proposal.value()).query(Votes::vote).list();
    }

    List<Vote> open(Instant now) {
        return sql.sql(OPEN).param("now", at(now)).query(Votes::vote).list();
    }

    void close(VoteId id, long entry, Instant now, Tallied it) {
        var standing = it.standing();
        sql.sql(CLOSE)
                .param("id", id.value())
                .param("now", at(now))
                .param("closed", entry)
                .param("yes", standing.count().yes())
                .param("no", standing.count().no())
                .param("abstain", standing.count().abstain())
                .param("staff_yes", it.staff().yes())
                .param("staff_no", it.staff().no())
                .param("staff_abstain", it.staff().abstain())
                .param("newcomers", it.newcomers())
                .param("accepted", standing.accepted())
                .param("gate", standing.gate().state().name().toLowerCase(Locale.ROOT))
                .update();
        standing.gate().groups().forEach(group -> add(id, group.id(), group.count()));
    }

    private void add(VoteId vote, int number, Detail.Count count) {
        sql.sql(GROUP)
                .param("vote", vote.value())
                .param("number", number)
                .param("yes", count.yes())
                .param("no", count.no())
                .param("abstain", count.abstain())
                .update();
    }

    /// What each opinion group said.
    Map<Integer, Detail.Count> groups(VoteId vote) {
        var groups = new TreeMap<Integer, Detail.Count>();
        sql.sql(GROUPS)
                .param("vote", vote.value())
                .query(row -> {
                    groups.put(
                            row.getInt(1),
                            new Detail.Count(row.getLong(2), row.getLong(3), row.getLong(4)));
                });
        return groups;
    }

    /// That end soon, and nobody was reminded yet.
    List<Vote> unreminded(Instant now, Instant soon) {
        return sql.sql(UNREMINDED)
                .param("now", at(now))
                .param("soon", at(soon))
                .query(Votes::vote)
                .list();
    }

    boolean reminded(VoteId id, Instant now) {
        return sql.sql(REMINDED).param("id", id.value()).param("now", at(now)).update() == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Vote vote(ResultSet row, int number) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Vote(
                new VoteId(row.getObject("id", UUID.class)),
                new ProposalId(row.getObject("proposal", UUID.class)),
                Detail.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                Detail.Method.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getLong("opened"),
                row.getObject("closed", Long.class),
                row.getLong("electorate"),
                row.getInt("constitution"),
                row.getObject("reminded_at") != null,
                new Detail.Count(row.getLong("yes"), row.getLong("no"), row.getLong("abstain")),
                new Detail.Count(
                        row.getLong("staff_yes"),
                        row.getLong("staff_no"),
                        row.getLong("staff_abstain")),
                row.getLong("newcomers"),
                row.getBoolean("accepted"),
                Detail.Gate.valueOf(row.getString("gate").toUpperCase(Locale.ROOT)));
    }
}
