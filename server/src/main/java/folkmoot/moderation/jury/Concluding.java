package folkmoot.moderation.jury;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.appeal.Appealing;
import folkmoot.moderation.appeal.Outcome;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Making;
import folkmoot.moderation.statement.StatementView;
import folkmoot.moderation.statement.Statements;
import folkmoot.transparency.Rulebook;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a jury decided happens, by the verbs that moderators decide with.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Concluding {

    private final Juries juries;
    private final Seats seats;
    private final Statements statements;
    private final Appealing appealing;
    private final Enforcing enforcing;
    private final Rulebook rulebook;

    Concluding(
            Juries juries,
            Seats seats,
            Statements statements,
            Appealing appealing,
            Enforcing enforcing,
            Rulebook rulebook) {
        this.juries = juries;
        this.seats = seats;
        this.statements = statements;
        this.appealing = appealing;
        this.enforcing = enforcing;
        this.rulebook = rulebook;
    }

    void conclude(JuryView jury, JuryView.Outcome outcome, Votes votes, Instant now) {
        var reason = reason(jury, outcome, votes);
        juries.decide(jury.id(), outcome, votes, now);
        seats.unname(jury.id());
        if (jury.source() == JuryView.Source.APPEAL) {
            appealing.byJury(jury.subject(), Outcome.valueOf(outcome.name()), reason);
            return;
        }
        var held = Objects.requireNonNull(statements.find(jury.decision()));
        if (outcome == JuryView.Outcome.UPHELD && inForce(held)) {
            hide(held, reason);
        } else {
            enforcing.lift(held.id(), Ending.DECISION, Decided.By.JURY, reason);
        }
    }

    /// It ended in another way meanwhile.
    void stop(JuryView jury, Instant now) {
        juries.stop(jury.id(), now);
        seats.unname(jury.id());
    }

    private void hide(StatementView held, String reason) {
        var author = held.person();
        enforcing.impose(
                new Making(
                        held.object(),
                        held.kind(),
                        author == null ? null : author.value(),
                        Effect.HIDE,
                        "",
                        held.rule().id(),
                        held.rule().version(),
                        Decided.By.JURY,
                        null,
                        held.source(),
                        reason,
                        held.words(),
                        null));
    }

    // Under a version that is not in force any more nothing new is decided.
    private boolean inForce(StatementView it) {
        return rulebook.inForce().stream()
                .map(Rulebook.Standing::ref)
                .anyMatch(ref ->
                        ref.id().equals(it.rule().id()) && ref.version() == it.rule().version());
    }

    private boolean isResult(JuryView jury) {
        return Objects.requireNonNull(statements.find(jury.decision())).result();
    }

    private String reason(JuryView jury, JuryView.Outcome outcome, Votes votes) {
        var key =
                "moderation.jury.reason."
                        + (isResult(jury) ? "result." : "")
                        + (votes.uphold() + votes.reverse() == 0 ? "NONE" : outcome);
        var reason = new StringBuilder(say(key, votes.uphold(), votes.reverse()));
        var choice =
                outcome == JuryView.Outcome.UPHELD
                        ? SeatView.Choice.UPHOLD
                        : SeatView.Choice.REVERSE;
        seats.words(jury.id(), choice)
                .forEach(it -> reason.append("\n\n").append(say("moderation.jury.quote", it)));
        return reason.toString();
    }
}
