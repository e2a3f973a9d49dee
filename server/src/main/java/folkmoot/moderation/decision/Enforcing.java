package folkmoot.moderation.decision;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.Turns;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.site.Texts;
import java.time.Duration;
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

    /// What became of it when somebody wanted to restrict others.
    public sealed interface Imposed {

        record Done(Decided decided) implements Imposed {}

        /// The rules in force do not let them, in words; after `pause` they may try again (zero:
        /// not this).
        record Refused(String reason, Duration pause) implements Imposed {}
    }

    private final Decisions decisions;
    private final Deciding deciding;
    private final Turns turns;
    private final Cleared cleared;
    private final Moderation moderation;
    private final ObjectProvider<Restrictable> restrictables;

    Enforcing(
            Decisions decisions,
            Deciding deciding,
            Turns turns,
            Cleared cleared,
            Moderation moderation,
            ObjectProvider<Restrictable> restrictables) {
        this.decisions = decisions;
        this.deciding = deciding;
        this.turns = turns;
        this.cleared = cleared;
        this.moderation = moderation;
        this.restrictables = restrictables;
    }

    /// Decides about something that is there, as far as the rules in force let whoever wants that.
    /// What it was held by ends with it.
    public Imposed restrict(Actor.Member by, Making it) {
        return restrict(by, it, List.of());
    }

    /// The same, about what is in these entries.
    public Imposed restrict(Actor.Member by, Making it, List<Long> about) {
        turns.take(it.object());
        var what = new Deed.Restriction(it.effect().word(), it.rule(), it.choice());
        var deed = Deed.restricting(by, it.kind(), it.object(), what);
        if (!(moderation.judge(deed) instanceof Verdict.Refused(var reason, var pause))) {
            return new Imposed.Done(carry(it, about));
        }
        // Rules hold nothing back of what is bound; that it is not theirs to do now, does.
        return it.choice() == Deed.Choice.OWN || !pause.isZero()
                ? new Imposed.Refused(reason, pause)
                : new Imposed.Done(
                        carry(it.because(Texts.say("moderation.regardless", reason)), about));
    }

    /// What no person decides: a rule, or a jury. The rules were asked before, or by it.
    public Decided impose(Making it) {
        return impose(it, List.of());
    }

    /// The same, about what is in these entries.
    public Decided impose(Making it, List<Long> about) {
        if (it.decider() != null) {
            throw new IllegalArgumentException("Whoever restricts somebody asks before");
        }
        turns.take(it.object());
        return carry(it, about);
    }

    private Decided carry(Making it, List<Long> about) {
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
