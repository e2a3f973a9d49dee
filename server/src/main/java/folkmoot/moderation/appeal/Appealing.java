package folkmoot.moderation.appeal;

import folkmoot.governance.Law;
import folkmoot.governance.rule.Appeal;
import folkmoot.moderation.Appealed;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Turns;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Enforcing.Imposed;
import folkmoot.moderation.decision.Making;
import folkmoot.moderation.decision.Telling;
import folkmoot.moderation.refusal.Deciders;
import folkmoot.moderation.statement.StatementView;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import folkmoot.transparency.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Detail;

/// Objecting to a decision, and deciding about the objection. All of it runs under the version of
/// the rule that decided, whatever became of the rule since.
@Component
public class Appealing {

    private static final Duration DECIDED_WITHIN = Duration.ofDays(7);

    private final Appeals appeals;
    private final Statements statements;
    private final Turns turns;
    private final Enforcing enforcing;
    private final Doubting doubting;
    private final Telling telling;
    private final Deciders deciders;
    private final Law law;
    private final Rulebook rulebook;
    private final Log log;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appealing(
            Appeals appeals,
            Statements statements,
            Turns turns,
            Enforcing enforcing,
            Doubting doubting,
            Telling telling,
            Deciders deciders,
            Law law,
            Rulebook rulebook,
            Log log,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.statements = statements;
        this.turns = turns;
        this.enforcing = enforcing;
        this.doubting = doubting;
        this.telling = telling;
        this.deciders = deciders;
        this.law = law;
        this.rulebook = rulebook;
        this.log = log;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /// What this reader can do about the decision.
    public AppealingView of(StatementView it, Actor.Member reader) {
        var until = until(it);
        var appeal = appeals.against(it.id());
        var own = it.person() != null && reader.is(it.person());
        return new AppealingView(
                own && appeal == null && appealable(it) && clock.instant().isBefore(until),
                until,
                appeal);
    }

    /// The appeal and what it is against, for those who may read it.
    public Read read(UUID id, Actor.Member reader) {
        var appeal = appeals.find(id);
        var own = appeal != null && appeal.person() != null && reader.is(appeal.person());
        if (appeal == null) {
            throw new NotThere(id);
        }
        var against = Objects.requireNonNull(statements.find(appeal.decision()));
        if (!own && !decides(against, reader)) {
            throw new NotThere(id);
        }
        return new Read(appeal, against);
    }

    private boolean decides(StatementView it, Actor.Member reader) {
        return it.kind().equals(Effect.REFUSAL)
                ? deciders.mayRead(reader, it.person(), it.object())
                : reader.hats().contains(Hat.MODERATOR);
    }

    public @Nullable AppealView find(UUID id) {
        return appeals.find(id);
    }

    public record Read(AppealView appeal, StatementView against) {}

    /// That of the appeal there is when it was sent twice.
    @Transactional
    Opened open(Actor.Member author, UUID decision, String words) {
        var statement = statements.find(decision);
        if (statement == null || statement.person() == null || !author.is(statement.person())) {
            throw new NotThere(decision);
        }
        turns.take(statement.object());
        statement = Objects.requireNonNull(statements.find(decision));
        var before = appeals.against(decision);
        if (before != null) {
            return new Opened.Done(before.id());
        }
        if (statement.entry() == null) {
            throw new NotAllowed("nothing was restricted");
        }
        var now = clock.instant();
        if (!appealable(statement)) {
            return new Opened.Over("moderation.appeal.over");
        }
        if (!now.isBefore(until(statement))) {
            return new Opened.Over("moderation.appeal.late");
        }
        limits.hourly("appeal", author.id().toString(), 20);
        var id = Ids.next(now);
        var entry =
                log.append(
                        entry(Act.APPEAL_OPEN, statement, words).after(List.of(statement.entry())));
        appeals.add(id, decision, author.id(), words, now, now.plus(within(statement)), entry);
        events.publishEvent(new Appealed(id, decision));
        return new Opened.Done(id);
    }

    /// A moderator's one question. False when one was asked already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(UUID id, String words) {
        var appeal = appeals.locked(id);
        if (appeal != null && appeals.beforeAJury(id)) {
            throw new NotAllowed("a jury decides about this");
        }
        if (appeal == null || !appeals.ask(id, words, clock.instant())) {
            return false;
        }
        if (appeal.person() != null) {
            telling.person(appeal.person(), "asked", appeal.path(), words);
        }
        return true;
    }

    /// The key of why it comes too late; null where it is there, sent once or twice.
    @Transactional
    @Nullable String answer(Actor.Member author, UUID id, String words) {
        var appeal = appeals.locked(id);
        if (appeal == null || appeal.person() == null || !author.is(appeal.person())) {
            throw new NotThere(id);
        }
        if (appeal.question() == null) {
            throw new NotAllowed("nothing is asked");
        }
        if (appeals.answer(id, words, clock.instant()) || words.equals(appeal.answer())) {
            return null;
        }
        return appeal.open() ? "moderation.appeal.answer.twice" : "moderation.appeal.answer.late";
    }

    /// Decides. Never by its author, nor by whoever decided first, nor while a jury is at it.
    /// Answers what keeps them from putting something milder in its place now, else null.
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String decide(Actor.Member by, UUID id, Outcome outcome, String reason) {
        var appeal = open(id);
        var statement = Objects.requireNonNull(statements.find(appeal.decision()));
        independent(by, statement);
        if (appeals.beforeAJury(id)) {
            throw new NotAllowed("a jury decides about this");
        }
        var who = by.staff() ? Decided.By.STAFF : Decided.By.MODERATOR;
        var milder = new ArrayList<Long>();
        if (outcome == Outcome.CHANGED) {
            switch (milder(by, who, statement, reason)) {
                case Imposed.Refused(var why, _) -> {
                    return why;
                }
                case Imposed.Done(var decided) ->
                        Optional.ofNullable(decided.entry()).ifPresent(milder::add);
            }
        }
        end(appeal, statement, new Judge(who, by.id()), outcome, reason, milder);
        return null;
    }

    /// Decides as a jury did.
    @Transactional(propagation = Propagation.MANDATORY)
    public void byJury(UUID id, Outcome outcome, String reason) {
        var appeal = open(id);
        var statement = Objects.requireNonNull(statements.find(appeal.decision()));
        end(appeal, statement, new Judge(Decided.By.JURY, null), outcome, reason, List.of());
    }

    private AppealView open(UUID id) {
        var found = appeals.find(id);
        if (found == null) {
            throw new NotThere(id);
        }
        turns.take(Objects.requireNonNull(statements.find(found.decision())).object());
        var appeal = appeals.locked(id);
        if (appeal == null || !appeal.open()) {
            throw new NotThere(id);
        }
        return appeal;
    }

    private record Judge(Decided.By who, @Nullable PersonId person) {

        Decider decider() {
            return switch (who) {
                case JURY -> Decider.JURY;
                case STAFF -> Decider.STAFF;
                default -> Decider.MODERATOR;
            };
        }
    }

    private void end(
            AppealView appeal,
            StatementView statement,
            Judge judge,
            Outcome outcome,
            String reason,
            List<Long> milder) {
        var entries = new ArrayList<>(List.of(appeal.entry()));
        entries.addAll(milder);
        if (outcome != Outcome.UPHELD) {
            var lifted = enforcing.lift(statement.id(), Ending.APPEAL, judge.who(), reason);
            if (lifted != null) {
                entries.add(lifted);
            }
        }
        var entry =
                log.append(
                        new Entry(
                                        Act.APPEAL_DECIDE,
                                        object(statement),
                                        subject(statement),
                                        judge.decider(),
                                        statement.rule().id(),
                                        reason)
                                .under(statement.rule().version())
                                .with(new Detail.Decided(outcome.logged()))
                                .after(entries));
        appeals.decide(appeal.id(), outcome, reason, judge.person(), clock.instant(), entry);
        if (outcome != Outcome.UPHELD && statement.by() == Decided.By.RULE) {
            doubting.reversed(statement.rule());
        }
        if (appeal.person() != null) {
            telling.person(
                    appeal.person(),
                    "appeal." + outcome.word(),
                    appeal.path(),
                    statement.rule().title(),
                    reason);
        }
    }

    /// Whether something milder can take the place of what this one is against, now.
    public boolean changeable(UUID id) {
        var appeal = appeals.find(id);
        var against = appeal == null ? null : statements.find(appeal.decision());
        return against != null && changeable(against);
    }

    /// Whether something milder can take its place: only under a version that is still in force.
    public boolean changeable(StatementView it) {
        return it.stands()
                && it.effect() != Effect.REFUSE
                && it.effect().withholds()
                && rulebook.inForce().stream()
                        .map(Rulebook.Standing::ref)
                        .anyMatch(ref ->
                                ref.id().equals(it.rule().id())
                                        && ref.version() == it.rule().version());
    }

    private Imposed milder(Actor.Member by, Decided.By who, StatementView it, String reason) {
        if (!changeable(it)) {
            throw new NotAllowed("the rule is not in force any more");
        }
        return enforcing.restrict(
                by,
                new Making(
                                it.object(),
                                it.kind(),
                                it.person() == null ? null : it.person().value(),
                                Effect.COLLAPSE,
                                "",
                                it.rule().id(),
                                it.rule().version(),
                                who,
                                by.id().value(),
                                it.source(),
                                reason,
                                it.words(),
                                null)
                        .with(Deed.Choice.BOUND));
    }

    private static void independent(Actor.Member by, StatementView it) {
        var own = it.person() != null && by.is(it.person());
        var first = it.decider() != null && by.is(it.decider());
        if (own || first || !by.hats().contains(Hat.MODERATOR)) {
            throw new NotAllowed("somebody else decides about this");
        }
    }

    private static boolean appealable(StatementView it) {
        return it.entry() != null
                && it.endedBy() != Ending.APPEAL
                && it.endedBy() != Ending.AUTHOR
                && it.endedBy() != Ending.DECISION;
    }

    private Instant until(StatementView it) {
        var rule = law.version(it.rule().id(), it.rule().version());
        return Appeal.until(it.at(), rule == null ? null : rule.appeal());
    }

    private Duration within(StatementView it) {
        var rule = law.version(it.rule().id(), it.rule().version());
        return rule == null ? DECIDED_WITHIN : rule.appeal().decideWithin();
    }

    private static Entry entry(Act act, StatementView it, String words) {
        return new Entry(act, object(it), subject(it), Decider.AUTHOR, it.rule().id(), words)
                .under(it.rule().version());
    }

    private static String object(StatementView it) {
        return it.kind() + ":" + it.object();
    }

    private static @Nullable UUID subject(StatementView it) {
        return it.person() == null ? null : it.person().value();
    }
}
