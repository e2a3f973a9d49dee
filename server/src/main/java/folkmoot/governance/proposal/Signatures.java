package folkmoot.governance.proposal;

import folkmoot.governance.ProposalId;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stands behind what.
@Repository
public class Signatures {

    private static final String ADD =
            """
            INSERT INTO governance.signature (proposal, person, kind, at) VALUES (:proposal, :person, :kind, :now)
            ON CONFLICT DO NOTHING
            """;
    private static final String CLEAR =
            "DELETE FROM governance.signature WHERE proposal = :proposal AND kind = :kind";
    private static final String OF =
            "SELECT person FROM governance.signature WHERE proposal = :proposal AND kind = :kind ORDER BY at, person";
    private static final String COUNT =
            "SELECT count(*) FROM governance.signature WHERE proposal = :proposal AND kind = :kind";
    private static final String HAS =
            """
            SELECT EXISTS (SELECT FROM governance.signature
                           WHERE proposal = :proposal AND kind = :kind AND person = :person)
            """;
    private static final String ERASE = "DELETE FROM governance.signature WHERE person = :person";

    /// What a signature is for.
    public enum Kind {
        /// Of a draft, beside its author.
        SIGN,
        /// That it be discussed and voted on.
        SUPPORT,
        /// That members vote on a veto.
        DEMAND;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient sql;

    Signatures(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(ProposalId proposal, Kind kind, PersonId person, Instant now) {
        sql.sql(ADD)
                .param("proposal", proposal.value())
                .param("person", person.value())
                .param("kind", kind.word())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clear(ProposalId proposal, Kind kind) {
        sql.sql(CLEAR).param("proposal", proposal.value()).param("kind", kind.word()).update();
    }

    /// In the order in which they signed.
    public List<PersonId> of(ProposalId proposal, Kind kind) {
        return sql.sql(OF)
                .param("proposal", proposal.value())
                .param("kind", kind.word())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    public long count(ProposalId proposal, Kind kind) {
        return sql.sql(COUNT)
                .param("proposal", proposal.value())
                .param("kind", kind.word())
                .query(Long.class)
                .single();
    }

    public boolean has(ProposalId proposal, Kind kind, PersonId person) {
        return sql.sql(HAS)
                .param("proposal", proposal.value())
                .param("kind", kind.word())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }
}
