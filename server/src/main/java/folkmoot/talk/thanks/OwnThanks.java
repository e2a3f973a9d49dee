package folkmoot.talk.thanks;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Thanks that people take with them, or that are erased with them: those they gave, and those they
/// got, which are about them.
@Repository
class OwnThanks implements Erasable, Exportable {

    private static final String ALL =
            """
            SELECT giver, receiver, line, given_at FROM talk.thanks
            WHERE giver = :person OR receiver = :person ORDER BY given_at DESC
            """;
    private static final String ERASE =
            "DELETE FROM talk.thanks WHERE giver = :person OR receiver = :person RETURNING receiver";

    /// Thanks between these two, by their names now.
    record Thanked(String from, String to, String line, String givenAt) {}

    private record Row(PersonId giver, PersonId receiver, String line, String givenAt) {}

    private final JdbcClient sql;
    private final People people;
    private final PageCache pages;

    OwnThanks(JdbcClient sql, People people, PageCache pages) {
        this.sql = sql;
        this.people = people;
        this.pages = pages;
    }

    @Override
    public String part() {
        return "thanks";
    }

    @Override
    public List<?> export(PersonId person) {
        var all =
                sql.sql(ALL)
                        .param("person", person.value())
                        .query((row, _) ->
                                new Row(
                                        new PersonId(row.getObject(1, UUID.class)),
                                        new PersonId(row.getObject(2, UUID.class)),
                                        row.getString(3),
                                        row.getObject(4, OffsetDateTime.class)
                                                .toInstant()
                                                .toString()))
                        .list();
        var others = new HashSet<PersonId>();
        all.forEach(it -> others.addAll(List.of(it.giver(), it.receiver())));
        var names = people.named(others);
        return all.stream()
                .map(it ->
                        new Thanked(
                                Objects.requireNonNull(names.get(it.giver())).name(),
                                Objects.requireNonNull(names.get(it.receiver())).name(),
                                it.line(),
                                it.givenAt()))
                .toList();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        sql.sql(ERASE)
                .param("person", person.value())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .forEach(it -> pages.drop("person:" + it));
    }
}
