package folkmoot.governance.trial;

import folkmoot.governance.rule.Action;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a rule would have done. `unknown` are deeds of which was not stored what it looks at, or
/// nothing any more; `acts` is how often it would have acted within its cap, `bound` what it would
/// have applied to and what went on whatever rules said. `cut` when there were more deeds than are
/// looked at, or no time for all.
public record DryReport(
        Instant from,
        Instant until,
        long looked,
        long fires,
        long acts,
        long bound,
        long unknown,
        long failed,
        long authors,
        long newcomers,
        long staff,
        long brand,
        List<Overlap> overlaps,
        List<Effect> effects,
        List<Case> published,
        List<Case> all,
        boolean cut) {

    /// What a rule in force is called that applied as well, and how often.
    public record Overlap(String rule, long times) {}

    public record Effect(Action action, long times) {}

    /// One of the deeds, drawn by lot; `then` is what was done about it at the time.
    public record Case(
            UUID object,
            Instant at,
            String trigger,
            String space,
            String words,
            List<String> fired,
            String then,
            boolean acts,
            boolean bound,
            boolean brand,
            boolean newcomer) {}

    /// The same without the words that nobody can read any more.
    DryReport readable(Set<UUID> objects) {
        return new DryReport(
                from,
                until,
                looked,
                fires,
                acts,
                bound,
                unknown,
                failed,
                authors,
                newcomers,
                staff,
                brand,
                overlaps,
                effects,
                published.stream().filter(it -> objects.contains(it.object())).toList(),
                all,
                cut);
    }

    /// Beyond its cap.
    public long capped() {
        return fires - acts - bound;
    }

    public long left() {
        return looked - fires - unknown - failed;
    }

    /// Everybody may read again what everybody could read; the rest is for those who moderate.
    public List<Case> cases(boolean moderates) {
        return moderates ? all : published;
    }

    /// In a hundred of those that it would apply to.
    public long percent(long some) {
        return fires == 0 ? 0 : Math.round(100.0 * some / fires);
    }
}
