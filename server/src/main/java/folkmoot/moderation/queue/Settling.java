package folkmoot.moderation.queue;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Turns;
import folkmoot.moderation.appeal.Appealing;
import folkmoot.moderation.appeal.Outcome;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Enforcing.Imposed;
import folkmoot.moderation.decision.Making;
import folkmoot.moderation.report.Flags;
import folkmoot.moderation.report.ReportView;
import folkmoot.moderation.report.Reporting;
import folkmoot.moderation.report.Silencing;
import folkmoot.people.Actor;
import folkmoot.site.NotAllowed;
import folkmoot.site.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides about a matter that is claimed. Nobody decides about their own words.
@Component
class Settling {

    private final Matters matters;
    private final Turns turns;
    private final Queueing queueing;
    private final Appealing appealing;
    private final Enforcing enforcing;
    private final Deciding deciding;
    private final Reporting reporting;
    private final Silencing silencing;
    private final Flags flags;
    private final Clock clock;

    Settling(
            Matters matters,
            Turns turns,
            Queueing queueing,
            Appealing appealing,
            Enforcing enforcing,
            Deciding deciding,
            Reporting reporting,
            Silencing silencing,
            Flags flags,
            Clock clock) {
        this.matters = matters;
        this.turns = turns;
        this.queueing = queueing;
        this.appealing = appealing;
        this.enforcing = enforcing;
        this.deciding = deciding;
        this.reporting = reporting;
        this.silencing = silencing;
        this.flags = flags;
        this.clock = clock;
    }

    @Transactional
    Settled settle(Actor.Member by, UUID id, VerdictForm form) {
        if (!Queueing.decides(by)) {
            throw new NotAllowed("moderators only");
        }
        turns.take(matters.concerned(id));
        var matter = matters.locked(id, by.id(), clock.instant());
        if (matter == null) {
            return new Settled.Over();
        }
        if (matter.person() != null && by.is(matter.person())) {
            throw new NotAllowed("nobody decides about their own words");
        }
        if (!seen(matter).equals(form.seen()) && !form.verb().equals("ask")) {
            return new Settled.Changed("moderation.queue.changed");
        }
        return matter.source() == MatterView.Source.APPEAL
                ? appeal(by, matter, form)
                : switch (form.verb()) {
                    case "appear" -> appear(by, matter, form);
                    case "hide" -> hide(by, matter, form);
                    default -> new Settled.Wrong("moderation.queue.reason.missing");
                };
    }

    private String seen(MatterView matter) {
        var object = matter.object();
        return CaseView.seen(object == null ? null : queueing.exhibit(matter.kind(), object));
    }

    private Settled appeal(Actor.Member by, MatterView matter, VerdictForm form) {
        if (form.words().isEmpty()) {
            return new Settled.Wrong("moderation.queue.words.missing");
        }
        if (form.verb().equals("ask")) {
            if (!appealing.ask(matter.subject(), form.words())) {
                return new Settled.Changed("moderation.queue.asked");
            }
            matters.free(matter.id(), by.id());
            return new Settled.Done();
        }
        var outcome =
                switch (form.verb()) {
                    case "uphold" -> Outcome.UPHELD;
                    case "reverse" -> Outcome.REVERSED;
                    case "change" -> Outcome.CHANGED;
                    default -> null;
                };
        if (outcome == null) {
            return new Settled.Wrong("moderation.queue.reason.missing");
        }
        if (outcome == Outcome.CHANGED && !appealing.changeable(matter.subject())) {
            return new Settled.Changed("moderation.queue.unfoldable");
        }
        var refused = appealing.decide(by, matter.subject(), outcome, form.words());
        if (refused != null) {
            return new Settled.Refused(refused);
        }
        matters.settle(matter.id(), by.id(), outcome.word(), clock.instant());
        return new Settled.Done();
    }

    private Settled appear(Actor.Member by, MatterView matter, VerdictForm form) {
        var object = matter.object();
        var who = who(by);
        var lifted = false;
        // That something reported or flagged may stay lets nothing go that a rule holds.
        if (object != null && matter.source() == MatterView.Source.HOLD) {
            for (var it : deciding.standing(List.of(object)).getOrDefault(object, List.of())) {
                if (it.effect() == Effect.HOLD) {
                    enforcing.lift(it.id(), Ending.DECISION, who, reason(form));
                    lifted = true;
                }
            }
        }
        var outcome = lifted ? "appeared" : "kept";
        close(by, matter, outcome);
        answer(by, matter, ReportView.Outcome.KEPT, kept(matter, form), null);
        if (matter.source() == MatterView.Source.REPORT && !form.unfounded().isEmpty()) {
            silencing.unfounded(by, matter.subject());
        }
        return new Settled.Done();
    }

    private static String reason(VerdictForm form) {
        return form.words().isEmpty() ? Texts.say("moderation.queue.appeared") : form.words();
    }

    private Settled hide(Actor.Member by, MatterView matter, VerdictForm form) {
        var choice =
                queueing.choices(matter).stream()
                        .filter(it -> it.value().equals(form.reason()))
                        .findFirst();
        if (choice.isEmpty()) {
            return new Settled.Wrong("moderation.queue.reason.missing");
        }
        var object = matter.object();
        if (object == null) {
            return new Settled.Wrong("moderation.queue.untouchable");
        }
        var exhibit = queueing.exhibit(matter.kind(), object);
        if (exhibit == null) {
            close(by, matter, "over");
            answer(by, matter, ReportView.Outcome.KEPT, Texts.say("moderation.queue.gone"), null);
            return new Settled.Over();
        }
        var law = form.reason().equals(Groundwork.ILLEGAL);
        var rule = matter.review() && !law ? Groundwork.REVIEWS : form.reason();
        var said = matter.review() || law ? choice.get().title() : "";
        var reason = said.isEmpty() ? form.words() : (said + " " + form.words()).strip();
        var imposed =
                enforcing.restrict(
                        by,
                        new Making(
                                        object,
                                        matter.kind(),
                                        exhibit.author() == null ? null : exhibit.author().value(),
                                        Effect.HIDE,
                                        law ? category(matter) : form.reason(),
                                        rule,
                                        queueing.version(rule),
                                        who(by),
                                        by.id().value(),
                                        source(matter),
                                        reason.isEmpty() ? choice.get().words() : reason,
                                        (exhibit.title() + "\n\n" + exhibit.body()).strip(),
                                        null)
                                .with(law ? Deed.Choice.BOUND : Deed.Choice.OWN));
        return switch (imposed) {
            case Imposed.Refused(var why, _) -> new Settled.Refused(why);
            case Imposed.Done(var decided) -> {
                hidden(by, matter, decided, reason);
                yield new Settled.Done();
            }
        };
    }

    private void hidden(Actor.Member by, MatterView matter, Decided decided, String reason) {
        if (matter.urgent()) {
            enforcing.bar(decided, matter.kind());
        }
        close(by, matter, "hidden");
        var told = (reason + " " + CaseView.only(matter.kind())).strip();
        answer(by, matter, ReportView.Outcome.HIDDEN, told, decided.id());
    }

    // Of what stands there nobody is told that it may stay, nor that it is gone.
    private static String kept(MatterView matter, VerdictForm form) {
        return matter.object() == null
                ? (Texts.say("moderation.queue.untouchable") + " " + form.words()).strip()
                : reason(form);
    }

    private String category(MatterView matter) {
        var report = reporting.find(matter.subject());
        return report == null ? "" : report.category().word();
    }

    // One decision about a thing answers everything that waits about it, but for appeals.
    private void close(Actor.Member by, MatterView matter, String outcome) {
        var now = clock.instant();
        matters.settle(matter.id(), by.id(), outcome, now);
        if (matter.object() != null) {
            flags.settle(matter.object(), now);
        }
    }

    private void answer(
            Actor.Member by,
            MatterView matter,
            ReportView.Outcome outcome,
            String words,
            @Nullable UUID decision) {
        if (matter.source() == MatterView.Source.REPORT) {
            reporting.decided(matter.subject(), outcome, words, decision);
        }
        if (matter.object() == null) {
            return;
        }
        // What is hidden answers everybody; that it stays answers whoever asked, and flags.
        for (var it : matters.same(matter.object(), matter.id())) {
            if (outcome == ReportView.Outcome.HIDDEN || it.source() == MatterView.Source.FLAG) {
                matters.settle(it.id(), by.id(), "over", clock.instant());
                if (it.source() == MatterView.Source.REPORT) {
                    reporting.decided(it.subject(), outcome, words, decision);
                }
            }
        }
    }

    static Decided.By who(Actor.Member by) {
        return by.staff() ? Decided.By.STAFF : Decided.By.MODERATOR;
    }

    private static Making.Source source(MatterView it) {
        return switch (it.source()) {
            case HOLD, APPEAL -> Making.Source.OWN;
            case FLAG -> Making.Source.FLAG;
            case REPORT -> Making.Source.NOTICE;
        };
    }
}
