package folkmoot.governance.vote;

import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ballots as rows, of votes and of elections: the one of each voter that stands.
@Repository
public class Ballots {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('governance.ballot ' || :vote || :person, 0))";
    private static final String OF_PERSON =
            "SELECT * FROM governance.ballot WHERE vote = :vote AND person = :person";
    private static final String OF =
            "SELECT * FROM governance.ballot WHERE vote = :vote ORDER BY entry";
    private static final String REMOVE =
            "DELETE FROM governance.ballot WHERE vote = :vote AND person = :person";
    private static final String ADD =
            """
            INSERT INTO governance.ballot (entry, vote, person, role, choice, ranking, reason, casts)
            VALUES (:entry, :vote, :person, :role, :choice, :ranking, :reason, :casts)
            """;
    private static final String PART =
            "UPDATE governance.ballot SET person = NULL WHERE vote = :vote";
    private static final String REASONS =
            """
            SELECT remark, choice, role, reason FROM governance.ballot WHERE vote = :vote AND reason <> ''
            ORDER BY md5(reason), entry LIMIT 200
            """;
    private static final String ERASE =
            "UPDATE governance.ballot SET person = NULL, reason = '' WHERE person = :person";

    private final JdbcClient sql;

    Ballots(JdbcClient sql) {
        this.sql = sql;
    }

    /// Nobody else casts this person's ballot until the transaction ends.
    public void alone(UUID vote, PersonId person) {
        sql.sql(ALONE)
                .param("vote", Ids.text(vote))
                .param("person", person.toString())
                .query()
                .singleRow();
    }

    public @Nullable Ballot of(UUID vote, PersonId person) {
        return sql.sql(OF_PERSON)
                .param("vote", vote)
                .param("person", person.value())
                .query(Ballots::ballot)
                .optional()
                .orElse(null);
    }

    public List<Ballot> of(UUID vote) {
        return sql.sql(OF).param("vote", vote).query(Ballots::ballot).list();
    }

    /// In the place of an earlier one.
    public void put(UUID vote, PersonId person, Ballot ballot) {
        write(vote, person, ballot, ballot.reason());
    }

    /// The same, where nobody says why.
    public void rank(UUID vote, PersonId person, Ballot ballot) {
        write(vote, person, ballot, "");
    }

    private void write(UUID vote, PersonId person, Ballot ballot, String reason) {
        sql.sql(REMOVE).param("vote", vote).param("person", person.value()).update();
        sql.sql(ADD)
                .param("entry", ballot.entry())
                .param("vote", vote)
                .param("person", person.value())
                .param("role", ballot.role())
                .param("choice", ballot.choice().word())
                .param("ranking", ballot.ranking())
                .param("reason", reason)
                .param("casts", ballot.casts())
                .update();
    }

    /// Whose they were is nowhere any more.
    public void part(UUID vote) {
        sql.sql(PART).param("vote", vote).update();
    }

    /// In no order that says anything.
    List<ReasonView> reasons(UUID vote) {
        return sql.sql(REASONS)
                .param("vote", vote)
                .query((row, _) ->
                        new ReasonView(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                null))
                .list();
    }

    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }

    private static Ballot ballot(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Ballot(
                row.getLong("entry"),
                person == null ? null : new PersonId(person),
                row.getString("role"),
                Choice.valueOf(row.getString("choice").toUpperCase(Locale.ROOT)),
                row.getString("ranking"),
                row.getString("reason"),
                row.getInt("casts"));
    }
}
