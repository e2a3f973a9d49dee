package folkmoot.people.access;

import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where somebody is signed in.
@Repository
class Browsers {

    private static final String OF =
            """
            SELECT encode(token, 'hex') AS key, browser, seen_at FROM people.session
            WHERE person = :person AND ends_at > now() ORDER BY seen_at DESC LIMIT 100
            """;
    private static final String END =
            "DELETE FROM people.session WHERE person = :person AND token = :token";
    private static final String END_OTHERS =
            """
            DELETE FROM people.session WHERE person = :person AND encode(token, 'hex') <> :current
            RETURNING encode(token, 'hex')
            """;

    private final JdbcClient sql;
    private final PageCache pages;

    Browsers(JdbcClient sql, PageCache pages) {
        this.sql = sql;
        this.pages = pages;
    }

    List<BrowserView> of(PersonId person, @Nullable String current) {
        return sql.sql(OF)
                .param("person", person.value())
                .query((row, _) ->
                        new BrowserView(
                                row.getString("key"),
                                row.getString("browser"),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                                row.getString("key").equals(current)))
                .list();
    }

    /// Nothing happens when it is not one of theirs.
    void end(PersonId person, String key) {
        if (key.matches("(?:[0-9a-f]{2}){1,64}")) {
            sql.sql(END)
                    .param("person", person.value())
                    .param("token", HexFormat.of().parseHex(key))
                    .update();
            pages.drop("session:" + key);
        }
    }

    void endOthers(PersonId person, String current) {
        sql.sql(END_OTHERS)
                .param("person", person.value())
                .param("current", current)
                .query(String.class)
                .list()
                .forEach(it -> pages.drop("session:" + it));
    }
}
