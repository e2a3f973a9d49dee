package folkmoot.governance.trial;

import folkmoot.governance.Breaker;
import folkmoot.governance.Feature;
import folkmoot.governance.Memory;
import folkmoot.governance.Snapshot;
import folkmoot.governance.condition.Condition;
import folkmoot.governance.condition.Condition.Answer;
import folkmoot.governance.condition.Facts;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.rule.Who;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.trial.DryReport.Case;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tlog.Malformed;

/// Asks a rule about one deed after another, in their order, and counts.
final class Tallying {

    private static final int CASES = 20;
    private static final int LONGEST = 280;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Rule rule;
    private final Condition condition;
    private final Set<Feature> needed;
    private final Set<UUID> authors = new HashSet<>();
    private final Map<String, Long> overlaps = new TreeMap<>();
    private final Lot<Case> published;
    private final Lot<Case> all;
    private final Breaker breaker = new Breaker();
    private Instant last;
    private long looked;
    private long fires;
    private long acts;
    private long bound;
    private long unknown;
    private long failed;
    private long newcomers;
    private long staff;
    private long brand;

    Tallying(Rule rule, Condition condition, Instant from) {
        this.rule = rule;
        this.condition = condition;
        this.last = from;
        this.needed = EnumSet.copyOf(rule.reach().mentions());
        needed.addAll(condition.mentions());
        var seed = RuleText.cite(rule).hash().hashCode();
        this.published = new Lot<>(CASES, seed);
        this.all = new Lot<>(CASES, seed);
    }

    void look(Judged deed) {
        looked++;
        last = deed.at();
        var read = read(deed);
        if (read == null || !Collections.disjoint(read.missing(), needed)) {
            unknown++;
            return;
        }
        if (!rule.reach().covers(read.snapshot())) {
            return;
        }
        switch (condition.ask(new Facts(read.snapshot()))) {
            case Answer.Yes _ -> fires(deed, read.snapshot());
            case Answer.No _ -> {}
            case Answer.Failed _ -> failed++;
        }
    }

    private static Snapshot.@Nullable Partial read(Judged deed) {
        try {
            return deed.snapshot() == null ? null : Snapshot.partly(deed.snapshot());
        } catch (Malformed e) {
            return null;
        }
    }

    private void fires(Judged deed, Snapshot seen) {
        var acted = !deed.bound() && breaker.acts(occasion(deed, seen), rule.limits());
        fires++;
        acts += acted ? 1 : 0;
        bound += deed.bound() ? 1 : 0;
        if (deed.person() != null) {
            authors.add(deed.person());
        }
        newcomers += Who.NEWCOMERS.includes(seen) ? 1 : 0;
        staff += Who.STAFF.includes(seen) ? 1 : 0;
        brand += Who.BRAND.includes(seen) ? 1 : 0;
        deed.fired().forEach(it -> overlaps.merge(it, 1L, Long::sum));
        all.add(() -> one(deed, seen, acted));
        if (deed.published()) {
            published.add(() -> one(deed, seen, acted));
        }
    }

    // Of nobody there is no snapshot any more.
    private static Memory.Occasion occasion(Judged deed, Snapshot seen) {
        var person = Objects.requireNonNullElse(deed.person(), NOBODY);
        return new Memory.Occasion(
                (Instant) seen.get(Feature.NOW), deed.trigger(), person, deed.object());
    }

    private static Case one(Judged deed, Snapshot seen, boolean acts) {
        return new Case(
                deed.object(),
                deed.at(),
                deed.trigger(),
                seen.text(Feature.SPACE),
                cut(seen.text(Feature.TEXT)),
                deed.fired(),
                deed.action(),
                acts,
                deed.bound(),
                Who.BRAND.includes(seen),
                Who.NEWCOMERS.includes(seen));
    }

    private static String cut(String text) {
        var end =
                text.offsetByCodePoints(
                        0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }

    /// The newest that was looked at.
    Instant last() {
        return last;
    }

    // Versions of one rule are one here, as one of them is called.
    private List<DryReport.Overlap> overlaps(UnaryOperator<String> title) {
        var byRule = new TreeMap<String, DryReport.Overlap>();
        overlaps.forEach((ref, times) ->
                byRule.merge(
                        ref.replaceFirst("@.*", ""),
                        new DryReport.Overlap(title.apply(ref), times),
                        (a, b) -> new DryReport.Overlap(b.rule(), a.times() + b.times())));
        return List.copyOf(byRule.values());
    }

    /// `title` is what people call the rule that is cited so.
    DryReport report(Instant from, Instant until, boolean cut, UnaryOperator<String> title) {
        return new DryReport(
                from,
                until,
                looked,
                fires,
                acts,
                bound,
                unknown,
                failed,
                authors.size(),
                newcomers,
                staff,
                brand,
                overlaps(title),
                rule.actions().stream().map(it -> new DryReport.Effect(it, acts)).toList(),
                published.drawn(),
                all.drawn(),
                cut);
    }
}
