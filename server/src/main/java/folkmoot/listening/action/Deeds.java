package folkmoot.listening.action;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was done about topics. Whose account goes takes their words along; that something was done
/// stays.
@Repository
public class Deeds implements Erasable, Exportable {

    private static final String ADD =
            """
            INSERT INTO listening.topic_deed (id, topic, action, done_by, done_at, words, address, open)
            VALUES (:id, :topic, :action, :by, :at, :words, :address, :open)
            """;
    private static final String SELECT =
            "SELECT topic, action, done_by, done_at, words, address, open FROM listening.topic_deed";
    private static final String OF =
            SELECT + " WHERE topic = ANY(:topics) ORDER BY done_at DESC, id DESC";
    private static final String BY = SELECT + " WHERE done_by = :person ORDER BY done_at DESC";
    private static final String BETWEEN =
            SELECT + " WHERE done_at >= :since AND done_at < :until ORDER BY done_at, id";
    private static final String ERASE =
            "UPDATE listening.topic_deed SET words = '', address = '', open = false WHERE done_by = :person";

    private static final String HERE =
            """
            SELECT mention.address FROM listening.mention
            JOIN listening.source ON source.id = mention.source AND kind = 'here'
            WHERE mention.id IN (SELECT mention FROM listening.topic_mention WHERE topic = :topic)
              AND forgotten_at IS NULL AND mention.address IS NOT NULL
            ORDER BY said_at DESC, mention.id LIMIT 5
            """;

    private static final String NAMED =
            """
            SELECT name FROM listening.topic_mention
            JOIN listening.reading USING (mention) CROSS JOIN unnest(products) AS name
            WHERE topic = :topic GROUP BY name ORDER BY count(*) DESC, name LIMIT 3
            """;

    record Noted(String topic, String action, String words, String address, String doneAt) {}

    private final JdbcClient sql;

    Deeds(JdbcClient sql) {
        this.sql = sql;
    }

    /// Somebody began to do something about it, without words.
    void begin(long topic, String action, PersonId by, Instant at) {
        put(new DeedView(topic, action, by, at, "", "", false));
    }

    void add(DeedView deed) {
        put(deed);
    }

    private void put(DeedView deed) {
        sql.sql(ADD)
                .param("id", Ids.next(deed.at()))
                .param("topic", deed.topic())
                .param("action", deed.action())
                .param("by", deed.by().value())
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .param("words", deed.words())
                .param("address", deed.address())
                .param("open", deed.open())
                .update();
    }

    /// The newest first.
    public List<DeedView> of(Collection<Long> topics) {
        return sql.sql(OF)
                .param("topics", topics.toArray(Long[]::new))
                .query((row, _) -> view(row))
                .list();
    }

    /// The oldest first.
    public List<DeedView> between(Instant since, Instant until) {
        return sql.sql(BETWEEN)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> view(row))
                .list();
    }

    /// Where people speak of it in this place, the newest first.
    List<String> here(long topic) {
        return sql.sql(HERE).param("topic", topic).query(String.class).list();
    }

    /// Products that they name, the most named first.
    List<String> named(long topic) {
        return sql.sql(NAMED).param("topic", topic).query(String.class).list();
    }

    @Override
    public String part() {
        return "topics";
    }

    @Override
    public List<?> export(PersonId person) {
        return sql
                .sql(BY)
                .param("person", person.value())
                .query((row, _) -> view(row))
                .list()
                .stream()
                .map(it ->
                        new Noted(
                                String.valueOf(it.topic()),
                                it.action(),
                                it.words(),
                                it.address(),
                                it.at().toString()))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }

    private static DeedView view(ResultSet row) throws SQLException {
        return new DeedView(
                row.getLong("topic"),
                Objects.requireNonNull(row.getString("action")),
                new PersonId(row.getObject("done_by", UUID.class)),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNull(row.getString("words")),
                Objects.requireNonNull(row.getString("address")),
                row.getBoolean("open"));
    }
}
