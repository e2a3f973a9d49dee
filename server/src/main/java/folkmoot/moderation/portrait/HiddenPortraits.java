package folkmoot.moderation.portrait;

import folkmoot.moderation.Restrictable.Medium;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.people.Portraits.Portrait;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Words and pictures that were taken off somebody's page.
@Repository
class HiddenPortraits implements Erasable {

    private static final String KEEP =
            """
            INSERT INTO moderation.portrait (entry, person, about, picture) VALUES (:entry, :person, :about, :picture)
            """;
    private static final String OF =
            "SELECT about, picture FROM moderation.portrait WHERE person = :person ORDER BY entry DESC";
    private static final String ALL =
            "SELECT person, about, picture FROM moderation.portrait WHERE person = ANY (:persons) ORDER BY entry";
    private static final String FORGET = "DELETE FROM moderation.portrait WHERE person = :person";

    record Hidden(String about, @Nullable UUID picture) {}

    private final JdbcClient sql;

    HiddenPortraits(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(Portrait it, long entry) {
        sql.sql(KEEP)
                .param("entry", entry)
                .param("person", it.person().value())
                .param("about", it.about())
                .param("picture", it.picture())
                .update();
    }

    /// What was hidden last comes first.
    List<Hidden> of(UUID person) {
        return sql.sql(OF).param("person", person).query(Hidden.class).list();
    }

    /// What those of them are made of that were hidden; what was hidden last counts.
    Map<UUID, Set<Medium>> media(Collection<UUID> persons) {
        var media = new HashMap<UUID, Set<Medium>>();
        sql.sql(ALL)
                .param("persons", persons.toArray(UUID[]::new))
                .query(row -> {
                    var picture = row.getObject("picture", UUID.class);
                    media.put(
                            Objects.requireNonNull(row.getObject("person", UUID.class)),
                            PersonKind.media(row.getString("about"), picture));
                });
        return media;
    }

    void forget(UUID person) {
        sql.sql(FORGET).param("person", person).update();
    }

    @Override
    public void erase(PersonId person) {
        forget(person.value());
    }
}
