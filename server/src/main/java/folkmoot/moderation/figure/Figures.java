package folkmoot.moderation.figure;

import folkmoot.moderation.Decided;
import folkmoot.moderation.decision.Deciding;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what moderation did.
@Repository
class Figures {

    private static final String RULES =
            """
            SELECT rule, max(version) AS version, count(*) AS decisions,
                   count(*) FILTER (WHERE appeal.id IS NOT NULL) AS appealed,
                   count(*) FILTER (WHERE outcome IN ('reversed', 'changed')) AS reversed
            FROM moderation.decision LEFT JOIN moderation.appeal ON appeal.decision = decision.id
            WHERE decision.entry IS NOT NULL AND at >= :from AND at < :to
            GROUP BY rule ORDER BY count(*) DESC, rule
            """;
    private static final String DECIDERS =
            """
            SELECT by AS word, count(*) AS number FROM moderation.decision
            WHERE entry IS NOT NULL AND at >= :from AND at < :to GROUP BY by ORDER BY by
            """;
    private static final String APPEALS =
            """
            SELECT coalesce(outcome, 'open') AS word, count(*) AS number FROM moderation.appeal
            WHERE opened_at >= :from AND opened_at < :to GROUP BY 1 ORDER BY 1
            """;
    private static final String REPORTS =
            """
            SELECT coalesce(outcome, 'open') AS word, count(*) AS number FROM moderation.report
            WHERE received_at >= :from AND received_at < :to GROUP BY 1 ORDER BY 1
            """;
    private static final String NOTICES =
            """
            SELECT coalesce(category, '') AS category, count(*) AS received, count(*) FILTER (WHERE trusted) AS trusted,
                   count(*) FILTER (WHERE lawful) AS lawful, count(*) FILTER (WHERE lawful AND trusted) AS lawful_trusted,
                   count(*) FILTER (WHERE NOT lawful) AS ruled, count(*) FILTER (WHERE NOT lawful AND trusted) AS ruled_trusted,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) / 3600 AS hours,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE trusted) / 3600 AS hours_trusted
            FROM (SELECT category, trusted, extract(epoch FROM decided_at - received_at) AS seconds,
                         CASE WHEN outcome = 'hidden' THEN decision.rule IS NOT DISTINCT FROM :law END AS lawful
                  FROM moderation.report LEFT JOIN moderation.decision ON decision.id = report.decision
                  WHERE received_at >= :from AND received_at < :to) AS notice
            GROUP BY GROUPING SETS ((), (category)) ORDER BY category NULLS FIRST
            """;

    /// Median hours from the beginning until somebody decided, by what made it a matter.
    private static final String MEDIANS =
            """
            SELECT source AS word,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM settled_at - opened_at)) / 3600 AS hours
            FROM moderation.matter
            WHERE settled_by IS NOT NULL AND outcome <> 'over' AND settled_at >= :from AND settled_at < :to
            GROUP BY source ORDER BY source
            """;

    private record Acted(String rule, int version, long decisions, long appealed, long reversed) {}

    private record Counted(String word, long number) {}

    private record Median(String word, double hours) {}

    /// What was reported as this, how much of it was hidden because of the law or of a house rule,
    /// and the median hours until somebody decided; without a category, of all.
    record Notices(
            String category,
            long received,
            long trusted,
            long lawful,
            long lawfulTrusted,
            long ruled,
            long ruledTrusted,
            @Nullable Double hours,
            @Nullable Double hoursTrusted) {}

    private final JdbcClient sql;
    private final Deciding deciding;

    Figures(JdbcClient sql, Deciding deciding) {
        this.sql = sql;
        this.deciding = deciding;
    }

    List<FiguresView.Line> rules(Instant from, Instant to) {
        return during(RULES, from, to).query(Acted.class).list().stream()
                .map(it ->
                        new FiguresView.Line(
                                deciding.cited(it.rule(), it.version()),
                                it.decisions(),
                                it.appealed(),
                                it.reversed()))
                .toList();
    }

    Map<Decided.By, Long> deciders(Instant from, Instant to) {
        var all = new EnumMap<Decided.By, Long>(Decided.By.class);
        during(DECIDERS, from, to)
                .query(Counted.class)
                .list()
                .forEach(it ->
                        all.put(
                                Decided.By.valueOf(it.word().toUpperCase(Locale.ROOT)),
                                it.number()));
        return all;
    }

    Map<String, Long> appeals(Instant from, Instant to) {
        return counted(APPEALS, from, to);
    }

    Map<String, Long> reports(Instant from, Instant to) {
        return counted(REPORTS, from, to);
    }

    List<Notices> notices(Instant from, Instant to) {
        return during(NOTICES, from, to).param("law", Deciding.ILLEGAL).query(Notices.class).list();
    }

    Map<String, Double> medians(Instant from, Instant to) {
        var all = new LinkedHashMap<String, Double>();
        during(MEDIANS, from, to)
                .query(Median.class)
                .list()
                .forEach(it -> all.put(it.word(), it.hours()));
        return all;
    }

    private Map<String, Long> counted(String what, Instant from, Instant to) {
        var all = new LinkedHashMap<String, Long>();
        during(what, from, to)
                .query(Counted.class)
                .list()
                .forEach(it -> all.put(it.word(), it.number()));
        return all;
    }

    private JdbcClient.StatementSpec during(String what, Instant from, Instant to) {
        OffsetDateTime begin = from.atOffset(ZoneOffset.UTC);
        return sql.sql(what).param("from", begin).param("to", to.atOffset(ZoneOffset.UTC));
    }
}
