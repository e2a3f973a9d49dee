package folkmoot.governance.court;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Fitness;
import folkmoot.governance.Health;
import folkmoot.governance.Judgement;
import folkmoot.governance.Memory;
import folkmoot.governance.Upkeep;
import folkmoot.governance.rule.Limits;
import folkmoot.governance.rule.Rule;
import folkmoot.people.Lead;
import folkmoot.site.PageCache;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import folkmoot.transparency.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.RuleRef;

/// Remembers in the database how rules fare: a restart forgets nothing, and processes share caps.
/// Asked for every rule of every deed, it only counts; it writes when a rule fails, and looks up
/// when one applies.
@Component
class Keeping implements Memory, Upkeep {

    /// The same as [folkmoot.governance.Breaker] counts: an hour, to the minute.
    private static final Duration HOUR = Duration.ofMinutes(60);

    private final RuleHealth known;
    private final Log log;
    private final PageCache pages;
    private final Clock clock;
    private final Map<RuleRef, AtomicLong> asked = new ConcurrentHashMap<>();
    private volatile Map<String, RuleHealth.Known> off = Map.of();

    Keeping(RuleHealth known, Log log, PageCache pages, Clock clock) {
        this.known = known;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    /// Reads again which rules are off.
    void reread() {
        var all = new ConcurrentHashMap<String, RuleHealth.Known>();
        known.all().forEach(it -> all.put(it.name(), it));
        off = all;
    }

    @Override
    public Health health(RuleRef rule) {
        var it = off.get(rule.toString());
        return it != null && it.suspended() != null
                ? new Health(0, it.failed(), true)
                : Health.FRESH;
    }

    @Override
    public boolean isStopped(RuleRef rule) {
        var it = off.get(rule.toString());
        return it != null && it.stopped() != null;
    }

    @Override
    public void answered(RuleRef rule, boolean well) {
        asked.computeIfAbsent(rule, _ -> new AtomicLong()).incrementAndGet();
    }

    /// Writes down what failed in the running transaction.
    void failed(List<Judgement.Failure> failures) {
        for (var it : failures) {
            var counted = asked.get(it.rule());
            var health = known.failed(it.rule(), counted == null ? 1 : counted.getAndSet(0));
            if (health.isPoor() && known.suspend(it.rule(), clock.instant())) {
                record(Act.REFUSE, it.rule(), Decider.SYSTEM, "governance.off.suspended");
            }
        }
    }

    @Override
    public boolean acts(Rule rule, RuleRef ref, Occasion occasion) {
        if (isStopped(ref)) {
            return false;
        }
        known.alone(ref);
        var now = occasion.now();
        var left = rule.limits().actionsPerHour() - known.acted(ref, from(now), occasion);
        if (left > 0) {
            if (left == 1) {
                pages.drop("rule:" + ref.id());
            }
            return true;
        }
        if (rule.limits().onExcess() == Limits.Excess.SUSPEND_RULE && known.stop(ref, now)) {
            record(Act.REFUSE, ref, Decider.SYSTEM, "governance.off.stopped");
        }
        return false;
    }

    private static Instant from(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).minus(HOUR);
    }

    @Override
    public Map<RuleRef, Fitness> of(Collection<RuleRef> rules) {
        var now = clock.instant();
        var acted = known.acted(from(now), now);
        var all = new HashMap<String, RuleHealth.Known>();
        known.all().forEach(it -> all.put(it.name(), it));
        var fitness = new HashMap<RuleRef, Fitness>();
        for (var rule : rules) {
            var it = all.get(rule.toString());
            var hour = acted.getOrDefault(rule.toString(), 0L);
            fitness.put(
                    rule,
                    it == null
                            ? new Fitness(0, null, null, hour)
                            : new Fitness(it.failed(), it.suspended(), it.stopped(), hour));
        }
        return fitness;
    }

    @Override
    @Transactional
    public boolean revive(Lead lead, RuleRef rule) {
        var lifted = known.lift(rule, clock.instant());
        if (lifted) {
            record(Act.GRANT, rule, Decider.STAFF, "governance.on");
        }
        return lifted;
    }

    private void record(Act act, RuleRef rule, Decider decider, String why) {
        var entry =
                new Entry(
                        act,
                        "rule:" + rule.id(),
                        null,
                        decider,
                        "rule-" + rule.id(),
                        say(why, rule.id(), rule.version()));
        log.append(decider == Decider.STAFF ? entry.as("lead") : entry);
        pages.drop(Rulebook.TAG);
    }
}
