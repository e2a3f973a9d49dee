package folkmoot.listening.alert;

import folkmoot.listening.Muted;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Alerts, and who wants them by mail.
@Repository
class AlertRows implements Erasable {

    // What stands out in an hour stands out on its day, too: of the same one hears once a day.
    private static final String ADD =
            """
            INSERT INTO listening.alert (id, kind, topic, product, about, epoch, pace, count, usual, strength, shift, made_at)
            SELECT :id, :kind, :topic, :product, :about, :epoch, :pace, :count, :usual, :strength, :shift, :now
            WHERE NOT EXISTS (SELECT FROM listening.alert
                              WHERE topic IS NULL AND kind = :kind AND product IS NOT DISTINCT FROM :product
                                    AND about = :about AND made_at > CAST(:now AS timestamptz) - interval '1 day')
            ON CONFLICT DO NOTHING
            """;
    private static final String SELECT =
            """
            SELECT alert.id, alert.kind, topic, alert.product, about, coalesce(label, '') AS label, epoch, alert.pace, count,
                   alert.usual, alert.strength, shift, made_at
            FROM listening.alert LEFT JOIN listening.topic ON topic.id = alert.topic
            """;
    private static final String SINCE =
            SELECT
                    + """
                    WHERE made_at > :since
                          AND NOT %s
                          AND NOT EXISTS (SELECT FROM listening.own_mute AS mute
                                          WHERE alert.topic IS NULL AND mute.kind = alert.kind
                                                AND mute.product IS NOT DISTINCT FROM alert.product
                                                AND mute.about = alert.about
                                                AND (mute.ends_at IS NULL OR mute.ends_at > :now))
                    ORDER BY made_at DESC, alert.id DESC LIMIT :most
                    """
                            .formatted(Muted.TOPIC);
    private static final String ONE = SELECT + "WHERE alert.id = :id";
    private static final String EVIDENCE =
            """
            SELECT sentence, source.name, mention.id
            FROM listening.topic_evidence
            JOIN listening.mention ON mention.id = topic_evidence.mention
            JOIN listening.source ON source.id = mention.source
            WHERE topic = :topic ORDER BY place
            """;
    private static final String HELD =
            """
            SELECT key AS rule, sum(number)::int AS number FROM listening.our_count
            WHERE kind = 'hold' AND hour >= :from AND hour < :until AND (:rule = '' OR key = :rule)
            GROUP BY key ORDER BY number DESC, key LIMIT :most
            """;
    private static final String WANT =
            "INSERT INTO listening.alert_reader (person) VALUES (:person) ON CONFLICT DO NOTHING";
    private static final String WANT_NO_MORE =
            "DELETE FROM listening.alert_reader WHERE person = :person";
    private static final String WANTS =
            "SELECT EXISTS (SELECT FROM listening.alert_reader WHERE person = :person)";
    private static final String READERS = "SELECT person FROM listening.alert_reader";

    /// How much a rule held.
    record Held(String rule, int number) {}

    private final JdbcClient sql;

    AlertRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// Null where it was told before.
    @Nullable UUID add(NewAlert it, Instant now) {
        var id = Ids.next(now);
        var product = it.product();
        var added =
                sql.sql(ADD)
                        .param("id", id)
                        .param("kind", it.kind().word())
                        .param("topic", it.topic(), Types.BIGINT)
                        .param("product", product == null ? null : product.value(), Types.OTHER)
                        .param("about", it.about())
                        .param("epoch", it.epoch().atOffset(ZoneOffset.UTC))
                        .param("pace", it.pace().name().toLowerCase(Locale.ROOT))
                        .param("count", it.count())
                        .param("usual", it.usual())
                        .param("strength", it.strength())
                        .param("shift", it.shift())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
        return added == 0 ? null : id;
    }

    /// The newest first, without what is muted.
    List<AlertView> since(Instant since, Instant now, int most) {
        return sql.sql(SINCE)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> view(row))
                .list();
    }

    Optional<AlertView> one(UUID id) {
        return sql.sql(ONE).param("id", id).query((row, _) -> view(row)).optional();
    }

    private static AlertView view(ResultSet row) throws SQLException {
        return new AlertView(
                row.getObject("id", UUID.class),
                AlertView.Kind.of(row.getString("kind")),
                row.getObject("topic", Long.class),
                row.getObject("product", UUID.class),
                row.getString("about"),
                row.getString("label"),
                "",
                row.getObject("epoch", OffsetDateTime.class).toInstant(),
                row.getString("pace").toUpperCase(Locale.ROOT),
                row.getInt("count"),
                row.getDouble("usual"),
                row.getDouble("strength"),
                row.getDouble("shift"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    List<AlertView.Line> evidence(long topic) {
        return sql.sql(EVIDENCE)
                .param("topic", topic)
                .query((row, _) ->
                        new AlertView.Line(
                                row.getString(1),
                                row.getString(2),
                                "/mentions/" + Ids.text(row.getObject(3, UUID.class))))
                .list();
    }

    /// Rules that held something then, those that held most first; of all rules where none is
    /// given.
    List<Held> held(String rule, Instant from, Instant until, int most) {
        return sql.sql(HELD)
                .param("rule", rule)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Held.class)
                .list();
    }

    void want(PersonId person, boolean wanted) {
        sql.sql(wanted ? WANT : WANT_NO_MORE).param("person", person.value()).update();
    }

    boolean wants(PersonId person) {
        return sql.sql(WANTS).param("person", person.value()).query(Boolean.class).single();
    }

    List<PersonId> readers() {
        return sql.sql(READERS)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public void erase(PersonId person) {
        want(person, false);
    }
}
