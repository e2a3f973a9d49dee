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
import java.time.temporal.ChronoUnit;
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

    // Where the object was counted last, as a line that takes it away: in its conversation, and
    // with its words in what it is about.
    private static final String LAST =
            """
            (SELECT 'thread:' || CAST(thread AS text), date_trunc('minute', at, 'UTC'), -1, 0 FROM governance.deed
             WHERE object = :object AND thread = :thread AND at >= :hour ORDER BY id DESC LIMIT 1)
            UNION ALL
            (SELECT about, date_trunc('hour', at, 'UTC'), -words, CASE WHEN brand THEN -words ELSE 0 END
             FROM governance.deed
             WHERE object = :object AND about = :about AND words > 0 AND at >= :week ORDER BY id DESC LIMIT 1)
            """;

    // None of it gets slower the more is said. One's own is looked up by who said it, of which
    // there
    // cannot be much in an hour; what all others said was counted before.
    private static final String LATELY =
            """
            SELECT (SELECT count(*) FROM (SELECT DISTINCT object FROM governance.deed
                                          WHERE person = :person AND words > 0
                                            AND action NOT IN ('hold', 'hide', 'suspend') LIMIT 1000) AS own) AS contributions,
                   (SELECT count(DISTINCT object)
                    FROM (SELECT object, thread FROM governance.deed
                          WHERE person = :person AND at >= :hour OFFSET 0) AS own
                    WHERE thread = :thread AND object <> :object) AS here_last_hour,
                   CAST(coalesce(sum(amount) FILTER (WHERE place LIKE 'thread:%%'), 0) AS bigint) AS replies_last_hour,
                   CAST(coalesce(sum(of_brand), 0) AS bigint) AS brand_words,
                   CAST(coalesce(sum(amount) FILTER (WHERE place NOT LIKE 'thread:%%'), 0) AS bigint) AS all_words
            FROM (SELECT place, at, amount, of_brand FROM governance.tally
                  WHERE place = 'thread:' || CAST(:thread AS text) AND at >= :hour
                  UNION ALL
                  SELECT place, at, amount, of_brand FROM governance.tally WHERE place = :about AND at >= :week
                  UNION ALL
                  %s) AS others (place, at, amount, of_brand)
            """
                    .formatted(LAST);

    /// What a rule did not let them do is not among it.
    private static final String RESTRICTED =
            """
            SELECT count(*) FILTER (WHERE at > :hour), max(at) FROM governance.deed
            WHERE person = :person AND at > :month AND trigger = 'restriction.made' AND action NOT IN ('hold', 'hide')
            """;

    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO governance.deed (at, object, kind, trigger, person, thread, about, brand, words, fired,
                                             acted, action, bound, snapshot)
                VALUES (:at, :object, :kind, :trigger, :person, :thread, :about, :brand, :words, :fired, :acted,
                        :action, :bound, :snapshot))
            INSERT INTO governance.tally (place, at, amount, of_brand)
            SELECT place, at, amount, of_brand
            FROM (VALUES ('thread:' || CAST(:thread AS text),
                          date_trunc('minute', CAST(:at AS timestamptz), 'UTC'), 1, 0),
                         (CASE WHEN :words > 0 THEN CAST(:about AS text) END,
                          date_trunc('hour', CAST(:at AS timestamptz), 'UTC'),
                          :words, CASE WHEN :brand THEN :words ELSE 0 END)) AS line (place, at, amount, of_brand)
            WHERE place IS NOT NULL
            UNION ALL
            SELECT place, at, amount, of_brand FROM (%s) AS before (place, at, amount, of_brand)
            WHERE place LIKE 'thread:%%' OR :words > 0
            """
                    .formatted(LAST);

    // Each line is taken away once, and what takes it away adds it: whoever reads or adds meanwhile
    // misses nothing.
    private static final String SUM =
            """
            WITH afresh AS (SELECT DISTINCT place, at FROM governance.tally WHERE NOT summed),
                 taken AS (DELETE FROM governance.tally AS line USING afresh
                           WHERE line.place = afresh.place AND line.at = afresh.at
                           RETURNING line.place, line.at, amount, of_brand)
            INSERT INTO governance.tally (place, at, amount, of_brand, summed)
            SELECT place, at, sum(amount), sum(of_brand), true FROM taken GROUP BY place, at
            """;
    private static final String DROP = "DELETE FROM governance.tally WHERE at < :week";
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
                .param("hour", hour(now))
                .param("week", week(now))
                .query(Law.Lately.class)
                .single();
    }

    private static OffsetDateTime hour(Instant now) {
        return now.minus(HOUR).truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime week(Instant now) {
        return now.minus(WEEK).truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
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
                .param("hour", hour(now))
                .param("week", week(now))
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

    /// Sums what was counted since the last time.
    void sum() {
        sql.sql(SUM).update();
    }

    /// Nobody asks for earlier weeks.
    void drop(Instant now) {
        sql.sql(DROP).param("week", week(now)).update();
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
