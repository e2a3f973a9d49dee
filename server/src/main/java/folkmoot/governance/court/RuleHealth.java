package folkmoot.governance.court;

import folkmoot.governance.Health;
import folkmoot.governance.Memory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.entry.RuleRef;

/// What is known of how rules fare, for all processes.
@Repository
class RuleHealth {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('governance.rule ' || :rule, 0))";

    /// On others than this: whoever tries the same again uses nothing up.
    private static final String ACTED =
            """
            SELECT count(DISTINCT (person, object, trigger)) FROM governance.deed
            WHERE acted <> '{}' AND :name = ANY(acted) AND at >= :from AND at <= :until
              AND at > coalesce((SELECT lifted_at FROM governance.rule_health
                                 WHERE rule = :rule AND version = :version), '-infinity')
              AND (person, object, trigger) IS DISTINCT FROM (:person, :object, :trigger)
            """;

    private static final String ALL_ACTED =
            """
            SELECT name, count(DISTINCT (person, object, trigger)) AS times FROM governance.deed, unnest(acted) AS name
            WHERE acted <> '{}' AND at >= :from AND at <= :until GROUP BY name
            """;
    private static final String FAILED =
            """
            INSERT INTO governance.rule_health AS known (rule, version, asked, failed)
            VALUES (:rule, :version, :asked, 1)
            ON CONFLICT (rule, version) DO UPDATE
            SET asked = CASE WHEN known.asked < 10000 THEN known.asked ELSE known.asked / 2 END + excluded.asked,
                failed = CASE WHEN known.asked < 10000 THEN known.failed ELSE known.failed / 2 END + 1
            RETURNING asked, failed, false AS suspended
            """;
    private static final String SUSPEND =
            """
            UPDATE governance.rule_health SET suspended_at = :at
            WHERE rule = :rule AND version = :version AND suspended_at IS NULL
            """;
    private static final String STOP =
            """
            INSERT INTO governance.rule_health AS known (rule, version, stopped_at) VALUES (:rule, :version, :at)
            ON CONFLICT (rule, version) DO UPDATE SET stopped_at = excluded.stopped_at WHERE known.stopped_at IS NULL
            """;
    private static final String LIFT =
            """
            UPDATE governance.rule_health
            SET suspended_at = NULL, stopped_at = NULL, lifted_at = :at, asked = 0, failed = 0
            WHERE rule = :rule AND version = :version AND (suspended_at IS NOT NULL OR stopped_at IS NOT NULL)
            """;
    private static final String ALL =
            """
            SELECT rule, version, failed, suspended_at AS suspended, stopped_at AS stopped
            FROM governance.rule_health WHERE suspended_at IS NOT NULL OR stopped_at IS NOT NULL OR failed > 0
            """;

    record Known(
            String rule,
            int version,
            long failed,
            @Nullable Instant suspended,
            @Nullable Instant stopped) {

        String name() {
            return rule + "@" + version;
        }
    }

    private record Acted(String name, long times) {}

    private final JdbcClient sql;

    RuleHealth(JdbcClient sql) {
        this.sql = sql;
    }

    /// What each rule acted is counted by one transaction at a time, until it ends.
    void alone(RuleRef rule) {
        sql.sql(ALONE).param("rule", rule.toString()).query().singleRow();
    }

    /// On how much else it acted.
    long acted(RuleRef rule, Instant from, Memory.Occasion it) {
        return of(ACTED, rule)
                .param("name", rule.toString())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", it.now().atOffset(ZoneOffset.UTC))
                .param("person", it.person())
                .param("object", it.object())
                .param("trigger", it.trigger())
                .query(Long.class)
                .single();
    }

    /// How often each acted, by name.
    Map<String, Long> acted(Instant from, Instant until) {
        return sql
                .sql(ALL_ACTED)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Acted.class)
                .stream()
                .collect(Collectors.toMap(Acted::name, Acted::times));
    }

    Health failed(RuleRef rule, long asked) {
        return of(FAILED, rule).param("asked", asked).query(Health.class).single();
    }

    boolean suspend(RuleRef rule, Instant at) {
        return of(SUSPEND, rule).param("at", at.atOffset(ZoneOffset.UTC)).update() > 0;
    }

    boolean stop(RuleRef rule, Instant at) {
        return of(STOP, rule).param("at", at.atOffset(ZoneOffset.UTC)).update() > 0;
    }

    boolean lift(RuleRef rule, Instant at) {
        return of(LIFT, rule).param("at", at.atOffset(ZoneOffset.UTC)).update() > 0;
    }

    List<Known> all() {
        return sql.sql(ALL).query(Known.class).list();
    }

    private JdbcClient.StatementSpec of(String statement, RuleRef rule) {
        return sql.sql(statement).param("rule", rule.id()).param("version", rule.version());
    }
}
