package folkmoot.governance.court;

import folkmoot.governance.Feature;
import folkmoot.governance.Fired;
import folkmoot.governance.Judgement;
import folkmoot.governance.Law;
import folkmoot.governance.Snapshot;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was judged, as the rules saw it.
@Repository
class Deeds implements Erasable {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(31);
    private static final Duration WEEK = Duration.ofDays(7);

    private static final String LATELY =
            """
            SELECT (SELECT count(*) FROM (SELECT DISTINCT object FROM governance.deed
                                          WHERE person = :person AND words > 0
                                            AND action NOT IN ('hold', 'hide', 'suspend') LIMIT 1000) AS own) AS contributions,
                   (SELECT count(DISTINCT object) FROM governance.deed
                    WHERE thread = :thread AND person = :person AND at > :hour AND object <> :object) AS here_last_hour,
                   (SELECT count(DISTINCT object) FROM governance.deed
                    WHERE thread = :thread AND at > :hour AND object <> :object) AS replies_last_hour,
                   coalesce(sum(words) FILTER (WHERE brand), 0) AS brand_words, coalesce(sum(words), 0) AS all_words
            FROM (SELECT DISTINCT ON (object) words, brand FROM governance.deed
                  WHERE about = :about AND at > :week AND object <> :object AND words > 0
                  ORDER BY object, id DESC) AS said
            """;

    /// What a rule did not let them do is not among it.
    private static final String RESTRICTED =
            """
            SELECT count(*) FILTER (WHERE at > :hour), max(at) FROM governance.deed
            WHERE person = :person AND at > :month AND trigger = 'restriction.made' AND action NOT IN ('hold', 'hide')
            """;

    private static final String ADD =
            """
            INSERT INTO governance.deed (at, object, kind, trigger, person, thread, about, brand, words, fired, acted,
                                         action, bound, snapshot)
            VALUES (:at, :object, :kind, :trigger, :person, :thread, :about, :brand, :words, :fired, :acted, :action,
                    :bound, :snapshot)
            """;
    private static final String SPOKE =
            """
            SELECT max(at) FROM governance.deed
            WHERE thread = :thread AND person = :person AND words > 0 AND trigger LIKE '%.created'
            """;
    private static final String ERASE =
            "UPDATE governance.deed SET snapshot = NULL, person = NULL WHERE person = :person";
    private static final String FORGET =
            "UPDATE governance.deed SET snapshot = NULL WHERE at < :before AND snapshot IS NOT NULL";

    private final JdbcClient sql;

    Deeds(JdbcClient sql) {
        this.sql = sql;
    }

    Law.Lately lately(Law.Matter matter, Instant now) {
        return sql.sql(LATELY)
                .param("person", matter.person().value())
                .param("thread", matter.thread())
                .param("about", matter.about())
                .param("object", matter.object())
                .param("hour", now.minus(HOUR).atOffset(ZoneOffset.UTC))
                .param("week", now.minus(WEEK).atOffset(ZoneOffset.UTC))
                .query(Law.Lately.class)
                .single();
    }

    Law.Restricted restricted(PersonId person, Instant now) {
        return sql.sql(RESTRICTED)
                .param("person", person.value())
                .param("hour", now.minus(HOUR).atOffset(ZoneOffset.UTC))
                .param("month", now.minus(MONTH).atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var last = row.getObject(2, OffsetDateTime.class);
                    return new Law.Restricted(
                            row.getLong(1), last == null ? null : last.toInstant());
                })
                .single();
    }

    @Nullable Instant spoke(UUID thread, PersonId person) {
        return sql
                .sql(SPOKE)
                .param("thread", thread)
                .param("person", person.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(it -> it != null)
                .findFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    void add(Snapshot deed, Law.Matter matter, Judgement judgement, boolean bound) {
        var now = (Instant) deed.get(Feature.NOW);
        var decisive = judgement.decisive();
        sql.sql(ADD)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("object", matter.object())
                .param("kind", matter.kind())
                .param("trigger", deed.text(Feature.TRIGGER))
                .param("person", matter.person().value())
                .param("thread", matter.thread())
                .param("about", matter.about())
                .param("brand", deed.is(Feature.AUTHOR_BRAND))
                .param("words", ((List<?>) deed.get(Feature.WORDS)).size())
                .param("fired", names(judgement.fired().stream()))
                .param("acted", names(judgement.fired().stream().filter(Fired::acts)))
                .param("action", decisive == null ? "none" : decisive.action().wire())
                .param("bound", bound)
                .param("snapshot", deed.json())
                .update();
    }

    private static String[] names(Stream<Fired> rules) {
        return rules.map(it -> it.ref().toString()).toArray(String[]::new);
    }

    /// Nobody reads old ones any more: rules are tried on the last month.
    void forget(Instant before) {
        sql.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }
}
