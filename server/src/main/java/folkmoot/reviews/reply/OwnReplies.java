package folkmoot.reviews.reply;

import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What somebody answered in the brand's name. They may take a copy; the answer itself is the
/// brand's, and stays without their name when they leave.
@Repository
class OwnReplies implements Exportable {

    private static final String ALL =
            "SELECT post, body, posted_at FROM reviews.reply WHERE author = :author ORDER BY posted_at DESC";

    record Replied(String post, String body, String postedAt) {}

    private final JdbcClient sql;

    OwnReplies(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String part() {
        return "replies";
    }

    @Override
    public List<?> export(PersonId person) {
        return sql.sql(ALL)
                .param("author", person.value())
                .query((row, _) ->
                        new Replied(
                                Ids.text(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant().toString()))
                .list();
    }
}
