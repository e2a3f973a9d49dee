package folkmoot.governance.trial;

import folkmoot.governance.Law;
import folkmoot.governance.Readable;
import folkmoot.governance.condition.Condition;
import folkmoot.governance.condition.Condition.Compiling;
import folkmoot.governance.rule.Rule;
import folkmoot.site.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tries a rule on the last month, from the snapshots that were stored with every judgement: what
/// somebody's trust or a text's copies were then is never worked out again from what they are now.
/// One at a time: it is the costliest thing that anybody can ask for here.
@Component
public class DryRun {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final int MOST = 200_000;

    private final Law law;
    private final JudgedDeeds deeds;
    private final ObjectProvider<Readable> readables;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    DryRun(Law law, JudgedDeeds deeds, ObjectProvider<Readable> readables, Clock clock) {
        this.law = law;
        this.deeds = deeds;
        this.readables = readables;
        this.clock = clock;
    }

    /// The rule's condition has to be one: see [folkmoot.governance.Trial].
    @Transactional(readOnly = true)
    public DryReport of(Rule rule) {
        if (!turn.tryAcquire()) {
            throw new TooOften(WAIT);
        }
        try {
            var until = clock.instant();
            var report = of(rule, until.minus(MONTH), until);
            return readable(report);
        } finally {
            turn.release();
        }
    }

    private DryReport of(Rule rule, Instant from, Instant until) {
        var before = deeds.before(from, until, MOST);
        var tally = new Tallying(rule, condition(rule), from);
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (Stream<Judged> all = deeds.all(from, until, before)) {
            for (var it = all.iterator(); it.hasNext(); ) {
                if (System.nanoTime() > end) {
                    return tally.report(from, tally.last(), true, this::title);
                }
                tally.look(it.next());
            }
        }
        return tally.report(from, until, before > 0, this::title);
    }

    // What is only words, or no rule any more, has but its name.
    private String title(String ref) {
        var parts = ref.split("@", 2);
        var rule = parts.length < 2 ? null : law.version(parts[0], Integer.parseInt(parts[1]));
        return rule == null ? parts[0].replace('-', ' ') : rule.wording().title();
    }

    // What was taken back since is nobody's to read again.
    DryReport readable(DryReport report) {
        var objects = report.published().stream().map(DryReport.Case::object).toList();
        return report.readable(
                readables.stream()
                        .flatMap(it -> it.among(objects).stream())
                        .collect(Collectors.toSet()));
    }

    private static Condition condition(Rule rule) {
        return switch (Condition.compile(rule.clause())) {
            case Compiling.Compiled(var condition) -> condition;
            case Compiling.Refused(var reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
