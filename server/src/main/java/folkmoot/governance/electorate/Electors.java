package folkmoot.governance.electorate;

import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of voters, and what people had done by then.
@Repository
class Electors {

    private static final String DONE =
            """
            SELECT person, max(at) AS last,
                   count(DISTINCT (object, words > 0)) FILTER (
                       WHERE (words > 0 OR trigger = 'reaction.created')
                         AND action NOT IN ('hold', 'hide', 'suspend')) AS contributions
            FROM governance.deed WHERE person IS NOT NULL AND at <= :now %s GROUP BY person
            """;
    private static final String ADD =
            """
            INSERT INTO governance.elector (matter, person, joined_at)
            SELECT :matter, * FROM unnest(:people::uuid[], :joined::timestamptz[])
            """;
    private static final String HAS =
            "SELECT EXISTS (SELECT FROM governance.elector WHERE matter = :matter AND person = :person)";
    private static final String COUNT =
            "SELECT count(*) FROM governance.elector WHERE matter = :matter";
    private static final String ALL =
            "SELECT person, joined_at FROM governance.elector WHERE matter = :matter";

    private static final String ERASE = "DELETE FROM governance.elector WHERE person = :person";

    /// What somebody had done.
    record Done(PersonId person, Instant last, long contributions) {}

    private final JdbcClient sql;

    Electors(JdbcClient sql) {
        this.sql = sql;
    }

    /// Of everybody who had done anything.
    List<Done> done(Instant now) {
        return sql.sql(DONE.formatted(""))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> done(row))
                .list();
    }

    List<Done> done(Instant now, PersonId person) {
        return sql.sql(DONE.formatted("AND person = :person"))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .query((row, _) -> done(row))
                .list();
    }

    void add(UUID matter, Collection<PersonId> people, Map<PersonId, Instant> joined) {
        var order = List.copyOf(people);
        sql.sql(ADD)
                .param("matter", matter)
                .param("people", order.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "joined",
                        order.stream()
                                .map(it -> joined.getOrDefault(it, Instant.EPOCH).toString())
                                .toArray(String[]::new))
                .update();
    }

    boolean has(UUID matter, PersonId person) {
        return sql.sql(HAS)
                .param("matter", matter)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    long count(UUID matter) {
        return sql.sql(COUNT).param("matter", matter).query(Long.class).single();
    }

    /// Everybody in it, and since when they are members.
    Map<PersonId, Instant> all(UUID matter) {
        var all = new HashMap<PersonId, Instant>();
        sql.sql(ALL)
                .param("matter", matter)
                .query(row -> {
                    all.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return all;
    }

    void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                row.getLong("contributions"));
    }
}
