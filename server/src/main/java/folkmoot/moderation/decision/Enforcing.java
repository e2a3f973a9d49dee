package folkmoot.moderation.decision;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.Turns;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes what stands there away from its readers and gives it back: the one way to do so, apart
/// from the judge's, so that it can be proven who gets here (ReachTests).
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Enforcing {

    private final Decisions decisions;
    private final Deciding deciding;
    private final Turns turns;
    private final Cleared cleared;
    private final ObjectProvider<Restrictable> restrictables;

    Enforcing(
            Decisions decisions,
            Deciding deciding,
            Turns turns,
            Cleared cleared,
            ObjectProvider<Restrictable> restrictables) {
        this.decisions = decisions;
        this.deciding = deciding;
        this.turns = turns;
        this.cleared = cleared;
        this.restrictables = restrictables;
    }

    /// Decides about something that is there. What it was held by ends with it.
    public Decided impose(Making it) {
        return impose(it, List.of());
    }

    /// The same, about what is in these entries.
    public Decided impose(Making it, List<Long> about) {
        turns.take(it.object());
        var held =
                it.effect().withholds()
                        ? decisions
                                .standing(List.of(it.object()))
                                .getOrDefault(it.object(), List.of())
                                .stream()
                                .filter(one -> one.effect() == Effect.HOLD)
                                .toList()
                        : List.<Decisions.Open>of();
        var before =
                Stream.concat(
                                held.stream().map(Decisions.Open::entry).filter(Objects::nonNull),
                                about.stream())
                        .toList();
        var decided = deciding.decide(it, before);
        var entry = decided.entry();
        held.forEach(one -> decisions.end(one.id(), decided.at(), entry, Ending.DECISION));
        if (entry != null && it.effect().withholds()) {
            of(it.kind()).forEach(one -> one.withhold(it.kind(), it.object(), entry));
        } else {
            of(it.kind()).forEach(one -> one.refresh(it.kind(), it.object()));
        }
        return decided;
    }

    /// What was hidden shows somebody in private: nobody brings it again. Ends with the decision,
    /// when that is taken back on appeal.
    public void bar(Decided it, String kind) {
        of(kind).forEach(one -> one.bar(kind, it.object(), true));
    }

    /// Ends a decision, if it still has its effect; what nothing else withholds can be read again.
    /// Answers the entry that says so, null where there was nothing to end.
    public @Nullable Long lift(UUID decision, Ending by, Decided.@Nullable By who, String why) {
        var object = decisions.object(decision);
        if (object == null) {
            return null;
        }
        turns.take(object);
        var open = decisions.locked(decision);
        return open == null ? null : lift(open, by, who, why);
    }

    @Nullable Long lift(Decisions.Open open, Ending by, Decided.@Nullable By who, String why) {
        if (open.by() == Decided.By.RULE && by != Ending.TIME) {
            clear(open);
        }
        var entry = deciding.end(open, by, who, why);
        if (by == Ending.APPEAL && open.effect() == Effect.HIDE) {
            of(open.kind()).forEach(it -> it.bar(open.kind(), open.object(), false));
        }
        if (entry != null && open.effect().withholds() && !withheld(open.object())) {
            of(open.kind()).forEach(it -> it.release(open.kind(), open.object(), entry));
        } else {
            of(open.kind()).forEach(it -> it.refresh(open.kind(), open.object()));
        }
        return entry;
    }

    // As they are now: so whoever decided saw them.
    private void clear(Decisions.Open open) {
        var now =
                of(open.kind())
                        .map(it -> it.exhibits(open.kind(), List.of(open.object())))
                        .map(it -> it.get(open.object()))
                        .filter(Objects::nonNull)
                        .findFirst();
        now.ifPresent(it -> cleared.add(open, it.words()));
    }

    private boolean withheld(UUID object) {
        return decisions.standing(List.of(object)).getOrDefault(object, List.of()).stream()
                .anyMatch(it -> it.effect().withholds());
    }

    private Stream<Restrictable> of(String kind) {
        return restrictables.stream().filter(it -> it.covers(kind));
    }
}
