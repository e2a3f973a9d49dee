package folkmoot.moderation.jury;

import folkmoot.governance.Law;
import folkmoot.governance.rule.Appeal;
import folkmoot.moderation.Appealed;
import folkmoot.moderation.appeal.Appealing;
import folkmoot.moderation.decision.Telling;
import folkmoot.moderation.statement.StatementView;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.commit.Opening;
import tlog.lot.Draw;
import tlog.lot.Lots;

/// Calls a jury where a rule wants one: writes down who may be drawn, and commits to it in the log
/// before anything is known that the draw depends on.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Calling {

    /// Before what is held appears by itself.
    private static final Duration SPARE = Duration.ofMinutes(5);

    /// For what the constitution holds: the result of a vote.
    private static final Appeal RESULT =
            new Appeal(Duration.ofDays(14), Appeal.By.JURY, 5, 3, Duration.ofDays(3), true);

    private final Juries juries;
    private final Seats seats;
    private final Pooling pooling;
    private final Statements statements;
    private final Appealing appealing;
    private final Law law;
    private final Log log;
    private final Telling telling;
    private final Clock clock;
    private final Duration heard;

    Calling(
            Juries juries,
            Seats seats,
            Pooling pooling,
            Statements statements,
            Appealing appealing,
            Law law,
            Log log,
            Telling telling,
            Clock clock,
            @Value("${folkmoot.jury.heard:PT24H}") Duration heard) {
        this.juries = juries;
        this.seats = seats;
        this.pooling = pooling;
        this.statements = statements;
        this.appealing = appealing;
        this.law = law;
        this.log = log;
        this.telling = telling;
        this.clock = clock;
        this.heard = heard;
    }

    private record Case(
            JuryView.Source source,
            UUID subject,
            StatementView against,
            long about,
            Appeal terms,
            Instant opens,
            Instant due) {}

    @EventListener
    void on(Appealed event) {
        var against = Objects.requireNonNull(statements.find(event.decision()));
        var terms = terms(against);
        var before = juries.about(event.decision());
        var now = clock.instant();
        if (before != null && before.open()) {
            juries.stop(before.id(), now);
            seats.unname(before.id());
        }
        if (terms == null || terms.by() != Appeal.By.JURY) {
            return;
        }
        // Whoever appeals has said why: they are heard.
        var appeal = Objects.requireNonNull(appealing.find(event.appeal()));
        call(
                new Case(
                        JuryView.Source.APPEAL,
                        appeal.id(),
                        against,
                        appeal.entry(),
                        terms,
                        now,
                        appeal.dueAt()),
                now);
    }

    /// About something that a rule holds for a jury.
    void hold(UUID decision) {
        var against = Objects.requireNonNull(statements.find(decision));
        var terms = terms(against);
        var now = clock.instant();
        var until = against.until();
        if (terms == null || until == null) {
            return;
        }
        var due = earlier(now.plus(terms.decideWithin()), until.minus(SPARE));
        var patience = Duration.between(now, due).dividedBy(4);
        var wait = heard.compareTo(patience) < 0 ? heard : patience;
        var jury =
                call(
                        new Case(
                                JuryView.Source.HOLD,
                                decision,
                                against,
                                Objects.requireNonNull(against.entry()),
                                terms,
                                terms.authorHeard() ? now.plus(wait) : now,
                                due),
                        now);
        var author = against.person();
        if (jury.open() && author != null) {
            telling.person(author, occasion(against), against.own(), called(against));
        }
    }

    private static String occasion(StatementView it) {
        return it.result() ? "jury.result" : "jury.called";
    }

    private static String called(StatementView it) {
        return it.result() ? it.words() : it.rule().title();
    }

    private @Nullable Appeal terms(StatementView it) {
        if (it.result()) {
            return RESULT;
        }
        var rule = law.version(it.rule().id(), it.rule().version());
        return rule == null ? null : rule.appeal();
    }

    private JuryView call(Case it, Instant now) {
        var id = Ids.next(now);
        var pool = pooling.of(it.against(), it.terms().size(), now);
        if (pool.size() < it.terms().size()) {
            var small = jury(id, it, pool.size(), now, null, null);
            juries.add(small, it.against().person());
            return small;
        }
        var openings =
                pool.stream().map(PersonId::value).map(UUID::toString).map(Opening::fresh).toList();
        var draw =
                new Draw.Pool(
                        pool.size(),
                        Lots.root(openings.stream().map(Opening::commitment).toList()));
        var entry =
                log.append(
                        new Entry(Act.JURY_DRAW, "jury:" + id, null, Decider.SYSTEM, "jury", "")
                                .after(List.of(it.about()))
                                .with(draw.report()));
        var jury = jury(id, it, pool.size(), now, entry, draw);
        juries.add(jury, it.against().person());
        seats.add(id, pool, openings);
        return jury;
    }

    private static JuryView jury(
            UUID id,
            Case it,
            int pool,
            Instant now,
            @Nullable Long entry,
            Draw.@Nullable Pool draw) {
        return new JuryView(
                id,
                it.source(),
                it.subject(),
                it.against().id(),
                it.about(),
                it.terms().size(),
                it.terms().majority(),
                pool,
                now,
                it.opens(),
                it.due(),
                "",
                entry,
                draw == null ? null : draw.root(),
                null,
                null,
                draw == null ? JuryView.State.SMALL : JuryView.State.WAITING,
                null,
                0,
                0,
                0,
                null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
