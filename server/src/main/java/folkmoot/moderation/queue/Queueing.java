package folkmoot.moderation.queue;

import folkmoot.governance.Law;
import folkmoot.moderation.DecidedElsewhere;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.appeal.Appealing;
import folkmoot.moderation.appeal.Doubting;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Exhibiting;
import folkmoot.moderation.report.Flags;
import folkmoot.moderation.report.Reporting;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.site.NotAllowed;
import folkmoot.site.Texts;
import folkmoot.transparency.Rulebook;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands matters to those who decide, one at a time, and lays out what they need to know.
@Component
class Queueing {

    private final Matters matters;
    private final Statements statements;
    private final Appealing appealing;
    private final Doubting doubting;
    private final Reporting reporting;
    private final Flags flags;
    private final Exhibiting exhibiting;
    private final Deciding deciding;
    private final Law law;
    private final Rulebook rulebook;
    private final ObjectProvider<DecidedElsewhere> elsewhere;
    private final Clock clock;

    Queueing(
            Matters matters,
            Statements statements,
            Appealing appealing,
            Doubting doubting,
            Reporting reporting,
            Flags flags,
            Exhibiting exhibiting,
            Deciding deciding,
            Law law,
            Rulebook rulebook,
            ObjectProvider<DecidedElsewhere> elsewhere,
            Clock clock) {
        this.matters = matters;
        this.statements = statements;
        this.appealing = appealing;
        this.doubting = doubting;
        this.reporting = reporting;
        this.flags = flags;
        this.exhibiting = exhibiting;
        this.deciding = deciding;
        this.law = law;
        this.rulebook = rulebook;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    static boolean decides(Actor.Member actor) {
        return actor.hats().contains(Hat.MODERATOR);
    }

    /// How the queue does: for leads too.
    @Transactional
    QueueView state(Actor.Member reader) {
        if (!decides(reader) && !reader.lead()) {
            throw new NotAllowed("moderators and leads only");
        }
        matters.gather(clock.instant());
        return new QueueView(
                decides(reader),
                matters.waiting(),
                matters.oldest(),
                doubting.doubted(),
                elsewhere.stream().flatMap(it -> it.waiting().stream()).toList());
    }

    /// What this person has claimed; null for nothing.
    @Nullable CaseView mine(Actor.Member reader) {
        var matter = decides(reader) ? matters.mine(reader.id(), clock.instant()) : null;
        return matter == null ? null : laidOut(matter);
    }

    /// Claims the next one, unless something is claimed already.
    @Transactional
    void claim(Actor.Member by) {
        if (!decides(by)) {
            throw new NotAllowed("moderators only");
        }
        var now = clock.instant();
        matters.gather(now);
        if (matters.mine(by.id(), now) == null) {
            matters.claim(by.id(), now);
        }
    }

    /// Gives it back; it comes again after all others.
    @Transactional
    void skip(Actor.Member by, UUID matter) {
        if (!decides(by)) {
            throw new NotAllowed("moderators only");
        }
        matters.skip(matter, by.id());
    }

    CaseView laidOut(MatterView matter) {
        var appeal =
                matter.source() == MatterView.Source.APPEAL
                        ? appealing.find(matter.subject())
                        : null;
        var decision =
                appeal != null
                        ? statements.find(appeal.decision())
                        : matter.source() == MatterView.Source.HOLD
                                ? statements.find(matter.subject())
                                : null;
        var object = matter.object();
        return new CaseView(
                matter,
                object == null ? null : exhibit(matter.kind(), object),
                decision,
                appeal,
                appeal != null && decision != null && appealing.changeable(decision),
                matter.source() == MatterView.Source.REPORT
                        ? reporting.find(matter.subject())
                        : null,
                object == null ? List.of() : flags.open(object),
                appeal != null ? List.of() : choices(matter));
    }

    Restrictable.@Nullable Exhibit exhibit(String kind, UUID object) {
        return exhibiting.one(kind, object);
    }

    /// Reasons to hide it: of a review those of the closed list, of anything else the rules in
    /// force; what the law forbids where somebody reported it as that.
    List<ChoiceView> choices(MatterView matter) {
        var all = new ArrayList<ChoiceView>();
        if (matter.source() == MatterView.Source.REPORT) {
            all.add(
                    new ChoiceView(
                            Groundwork.ILLEGAL,
                            Texts.say("rule." + Groundwork.ILLEGAL + ".name"),
                            Texts.say("moderation.statute." + Groundwork.ILLEGAL + ".words")));
        }
        if (matter.result()) {
            var rule = deciding.cited("constitution", version("constitution"));
            all.add(new ChoiceView(rule.id(), rule.title(), rule.words()));
        } else if (matter.review()) {
            Arrays.stream(ReviewGround.values())
                    .map(it -> new ChoiceView(it.word(), it.words(), ""))
                    .forEach(all::add);
        } else {
            law.inForce().stream()
                    .map(it ->
                            new ChoiceView(it.id(), it.wording().title(), it.wording().plainText()))
                    .forEach(all::add);
        }
        return all;
    }

    /// The version of that rule that is in force; 0 for none.
    int version(String rule) {
        return rulebook.inForce().stream()
                .map(Rulebook.Standing::ref)
                .filter(it -> it.id().equals(rule))
                .mapToInt(it -> it.version())
                .findFirst()
                .orElse(0);
    }
}
