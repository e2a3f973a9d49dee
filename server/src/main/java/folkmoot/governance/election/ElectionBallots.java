package folkmoot.governance.election;

import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ballots of elections as rows.
@Repository
class ElectionBallots {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('governance.election_ballot ' || :election || :person, 0))";
    private static final String OF_PERSON =
            "SELECT * FROM governance.election_ballot WHERE election = :election AND person = :person";
    private static final String OF =
            "SELECT * FROM governance.election_ballot WHERE election = :election ORDER BY entry";
    private static final String REMOVE =
            "DELETE FROM governance.election_ballot WHERE election = :election AND person = :person";
    private static final String ADD =
            """
            INSERT INTO governance.election_ballot (entry, election, person, role, ranking, casts)
            VALUES (:entry, :election, :person, :role, :ranking, :casts)
            """;
    private static final String PART =
            "UPDATE governance.election_ballot SET person = NULL WHERE election = :election";
    private static final String ERASE =
            "UPDATE governance.election_ballot SET person = NULL WHERE person = :person";

    /// A ballot that stands: numbers of candidates, the best first.
    record Cast(long entry, String role, String ranking, int casts) {

        List<String> order() {
            return ranking.isEmpty() ? List.of() : List.of(ranking.split(","));
        }

        boolean byStaff() {
            return role.equals("staff");
        }
    }

    private final JdbcClient sql;

    ElectionBallots(JdbcClient sql) {
        this.sql = sql;
    }

    void alone(ElectionId election, PersonId person) {
        sql.sql(ALONE)
                .param("election", election.toString())
                .param("person", person.toString())
                .query()
                .singleRow();
    }

    @Nullable Cast of(ElectionId election, PersonId person) {
        return sql.sql(OF_PERSON)
                .param("election", election.value())
                .param("person", person.value())
                .query(ElectionBallots::cast)
                .optional()
                .orElse(null);
    }

    List<Cast> of(ElectionId election) {
        return sql.sql(OF).param("election", election.value()).query(ElectionBallots::cast).list();
    }

    void put(ElectionId election, PersonId person, Cast cast) {
        sql.sql(REMOVE)
                .param("election", election.value())
                .param("person", person.value())
                .update();
        sql.sql(ADD)
                .param("entry", cast.entry())
                .param("election", election.value())
                .param("person", person.value())
                .param("role", cast.role())
                .param("ranking", cast.ranking())
                .param("casts", cast.casts())
                .update();
    }

    /// Whose they were is nowhere any more.
    void part(ElectionId election) {
        sql.sql(PART).param("election", election.value()).update();
    }

    void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }

    private static Cast cast(ResultSet row, int number) throws SQLException {
        return new Cast(
                row.getLong("entry"),
                row.getString("role"),
                row.getString("ranking"),
                row.getInt("casts"));
    }
}
