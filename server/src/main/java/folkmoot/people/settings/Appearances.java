package folkmoot.people.settings;

import folkmoot.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Handles and pictures as they change.
@Repository
class Appearances {

    private static final String CALL = "UPDATE people.person SET handle = :new WHERE id = :person";
    private static final String KEEP_OLD =
            "INSERT INTO people.former_handle (handle, person) VALUES (:old, :person) ON CONFLICT DO NOTHING";
    private static final String TAKE_BACK =
            "DELETE FROM people.former_handle WHERE handle = :new AND person = :person";
    private static final String PICTURE =
            "UPDATE people.person SET picture = :picture WHERE id = :person";
    private static final String BLOCKED =
            """
            SELECT handle, name FROM people.block JOIN people.person ON id = blocked
            WHERE blocker = :person AND state = 'member' ORDER BY since DESC LIMIT 500
            """;

    private final JdbcClient sql;

    Appearances(JdbcClient sql) {
        this.sql = sql;
    }

    /// The old handle still leads to them.
    void call(PersonId person, String old, String handle) {
        sql.sql(TAKE_BACK).param("new", handle).param("person", person.value()).update();
        sql.sql(KEEP_OLD).param("old", old).param("person", person.value()).update();
        sql.sql(CALL).param("new", handle).param("person", person.value()).update();
    }

    void picture(PersonId person, UUID picture) {
        show(person, picture);
    }

    void noPicture(PersonId person) {
        show(person, null);
    }

    private void show(PersonId person, @Nullable UUID picture) {
        sql.sql(PICTURE).param("picture", picture).param("person", person.value()).update();
    }

    List<BlockedView> blocked(PersonId person) {
        return sql.sql(BLOCKED).param("person", person.value()).query(BlockedView.class).list();
    }
}
