package folkmoot.people.profile;

import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people say about themselves, and what stands on their page.
@Repository
class Profiles {

    private static final String MEMBER =
            """
            SELECT id, handle, name, about,
                   (SELECT count(*) FROM people.follow WHERE followed = id) AS followers,
                   (SELECT count(*) FROM people.follow WHERE follower = id) AS following
            FROM people.person WHERE handle = :handle AND state = 'member'
            """;
    private static final String NOW_CALLED =
            """
            SELECT person.handle FROM people.former_handle JOIN people.person ON id = person
            WHERE former_handle.handle = :handle AND state = 'member'
            """;
    private static final String RELATION =
            """
            SELECT EXISTS (SELECT FROM people.follow WHERE follower = :reader AND followed = :person) AS follows,
                   EXISTS (SELECT FROM people.block WHERE blocker = :reader AND blocked = :person) AS blocks
            """;
    // Locked, so that nobody is put under a name that they are just leaving.
    private static final String AFTER =
            """
            SELECT id FROM people.person WHERE state = 'member' AND id > :last
            ORDER BY id LIMIT :most FOR NO KEY UPDATE
            """;
    private static final String INTRODUCE =
            "UPDATE people.person SET about = :about WHERE id = :id";

    /// A member's own words and numbers.
    record Profile(
            PersonId id, String handle, String name, String about, int followers, int following) {}

    private final JdbcClient sql;

    Profiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Nullable Profile member(String handle) {
        return sql.sql(MEMBER).param("handle", handle).query(Profile.class).optional().orElse(null);
    }

    /// The handle of somebody who once had this one.
    @Nullable String nowCalled(String handle) {
        return sql.sql(NOW_CALLED)
                .param("handle", handle)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    RelationView relation(Actor reader, Profile person) {
        return switch (reader) {
            case Actor.Member it when it.confirmed() -> relation(it.id(), person);
            case Actor _ ->
                    new RelationView(person.handle(), person.name(), false, false, false, false);
        };
    }

    /// Members in the order of their ids.
    List<PersonId> after(UUID last, int most) {
        return sql.sql(AFTER)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    void introduce(PersonId id, String about) {
        sql.sql(INTRODUCE).param("about", about).param("id", id.value()).update();
    }

    private RelationView relation(PersonId reader, Profile person) {
        return sql.sql(RELATION)
                .param("reader", reader.value())
                .param("person", person.id().value())
                .query((row, _) ->
                        new RelationView(
                                person.handle(),
                                person.name(),
                                true,
                                reader.equals(person.id()),
                                row.getBoolean("follows"),
                                row.getBoolean("blocks")))
                .single();
    }
}
