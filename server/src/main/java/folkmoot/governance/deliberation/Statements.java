package folkmoot.governance.deliberation;

import folkmoot.governance.ProposalId;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Statements and opinions as rows.
@Repository
class Statements {

    private static final String ADD =
            """
            INSERT INTO governance.statement (id, proposal, author, words, said_at)
            VALUES (:id, :proposal, :author, :words, :now) ON CONFLICT DO NOTHING
            """;
    private static final String OF =
            "SELECT id, words FROM governance.statement WHERE proposal = :proposal ORDER BY id";
    private static final String BY =
            "SELECT count(*) FROM governance.statement WHERE proposal = :proposal AND author = :author";
    private static final String COUNT =
            "SELECT count(*) FROM governance.statement WHERE proposal = :proposal";
    private static final String SAID_OF =
            """
            SELECT proposal FROM governance.statement WHERE author = :person
            UNION
            SELECT proposal FROM governance.opinion JOIN governance.statement ON statement.id = opinion.statement
            WHERE person = :person
            """;
    private static final String PROPOSAL =
            "SELECT proposal FROM governance.statement WHERE id = :id";
    private static final String THINK =
            """
            INSERT INTO governance.opinion (statement, person, value, at) VALUES (:statement, :person, :value, :now)
            ON CONFLICT (statement, person) DO UPDATE SET value = excluded.value, at = excluded.at
            """;
    private static final String OPINIONS =
            """
            SELECT statement, person, value FROM governance.opinion
            JOIN governance.statement ON statement.id = opinion.statement
            WHERE proposal = :proposal ORDER BY person, statement
            """;
    private static final String ERASE_OPINIONS =
            "DELETE FROM governance.opinion WHERE person = :person";
    private static final String ERASE_AUTHOR =
            "UPDATE governance.statement SET author = NULL WHERE author = :person";

    record Said(StatementId id, String words) {}

    private final JdbcClient sql;

    Statements(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when somebody said just that before.
    boolean add(StatementId id, ProposalId proposal, PersonId author, String words, Instant now) {
        return sql.sql(ADD)
                        .param("id", id.value())
                        .param("proposal", proposal.value())
                        .param("author", author.value())
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Said> of(ProposalId proposal) {
        return sql.sql(OF)
                .param("proposal", proposal.value())
                .query((row, _) ->
                        new Said(new StatementId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    long by(ProposalId proposal, PersonId author) {
        return sql.sql(BY)
                .param("proposal", proposal.value())
                .param("author", author.value())
                .query(Long.class)
                .single();
    }

    long count(ProposalId proposal) {
        return sql.sql(COUNT).param("proposal", proposal.value()).query(Long.class).single();
    }

    /// On which this person said what they think.
    List<ProposalId> saidOf(PersonId person) {
        return sql.sql(SAID_OF)
                .param("person", person.value())
                .query((row, _) -> new ProposalId(row.getObject(1, UUID.class)))
                .list();
    }

    @Nullable ProposalId proposal(StatementId id) {
        return sql.sql(PROPOSAL)
                .param("id", id.value())
                .query((row, _) -> new ProposalId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    void think(StatementId statement, PersonId person, int value, Instant now) {
        sql.sql(THINK)
                .param("statement", statement.value())
                .param("person", person.value())
                .param("value", value)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// By person and statement.
    Map<String, Map<String, Integer>> opinions(ProposalId proposal) {
        var all = new HashMap<String, Map<String, Integer>>();
        sql.sql(OPINIONS)
                .param("proposal", proposal.value())
                .query(row -> {
                    var statement = new StatementId(row.getObject(1, UUID.class));
                    var person = new PersonId(row.getObject(2, UUID.class));
                    all.computeIfAbsent(person.toString(), _ -> new HashMap<>())
                            .put(statement.toString(), row.getInt(3));
                });
        return all;
    }

    void erase(PersonId person) {
        sql.sql(ERASE_OPINIONS).param("person", person.value()).update();
        sql.sql(ERASE_AUTHOR).param("person", person.value()).update();
    }
}
