package folkmoot.talk.draft;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts as rows.
@Repository
class DraftRows {

    private static final String FIND =
            "SELECT content FROM talk.draft WHERE person = :person AND form = :form";
    private static final String ALL =
            "SELECT form, content, saved_at FROM talk.draft WHERE person = :person ORDER BY saved_at DESC";
    private static final String PUT =
            """
            INSERT INTO talk.draft (person, form, content, saved_at) VALUES (:person, :form, :content::jsonb, :now)
            ON CONFLICT (person, form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
            """;
    private static final String DROP =
            "DELETE FROM talk.draft WHERE person = :person AND form = :form";
    private static final String DROP_OLDEST =
            """
            DELETE FROM talk.draft WHERE person = :person AND form IN
                (SELECT form FROM talk.draft WHERE person = :person ORDER BY saved_at DESC OFFSET :most)
            """;
    private static final String DROP_ALL = "DELETE FROM talk.draft WHERE person = :person";

    record Row(String form, String content, Instant savedAt) {}

    private final JdbcClient sql;

    DraftRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Nullable String find(PersonId person, String form) {
        return sql.sql(FIND)
                .param("person", person.value())
                .param("form", form)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    List<Row> all(PersonId person) {
        return sql.sql(ALL).param("person", person.value()).query(Row.class).list();
    }

    void put(PersonId person, String form, String content, Instant now) {
        sql.sql(PUT)
                .param("person", person.value())
                .param("form", form)
                .param("content", content)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(PersonId person, String form) {
        sql.sql(DROP).param("person", person.value()).param("form", form).update();
    }

    void dropOldest(PersonId person, int most) {
        sql.sql(DROP_OLDEST).param("person", person.value()).param("most", most).update();
    }

    void dropAll(PersonId person) {
        sql.sql(DROP_ALL).param("person", person.value()).update();
    }
}
