package folkmoot.moderation.jury;

import folkmoot.moderation.decision.Telling;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.PersonId;
import folkmoot.site.Times;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.lot.Draw;
import tlog.lot.Lots;

/// Summons the next ones in the order of the draw until as many sit as are to decide, and says in
/// the log which places they have.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Summoning {

    /// Of the time that is left, a juror gets this part at most.
    private static final int PART = 3;

    private final Seats seats;
    private final Statements statements;
    private final Log log;
    private final Telling telling;
    private final Duration answer;

    Summoning(
            Seats seats,
            Statements statements,
            Log log,
            Telling telling,
            @Value("${folkmoot.jury.answer:P1D}") Duration answer) {
        this.seats = seats;
        this.statements = statements;
        this.log = log;
        this.telling = telling;
        this.answer = answer;
    }

    /// How many more came.
    int fill(JuryView jury, Instant now) {
        var missing = jury.size() - seats.count(jury.id()).taken();
        var order =
                Lots.order(
                        Objects.requireNonNull(jury.seed()),
                        Objects.requireNonNull(jury.root()),
                        jury.pool());
        var until = until(jury, now);
        var drawn = new ArrayList<Integer>();
        var came = 0;
        for (var place = seats.drawn(jury.id()); came < missing && place < order.size(); place++) {
            var position = order.get(place);
            drawn.add(position);
            var person = seats.summon(jury.id(), position, place, now, until);
            if (person != null) {
                came++;
                tell(jury, person, until);
            }
        }
        if (!drawn.isEmpty()) {
            log.append(entry(jury, drawn));
        }
        return came;
    }

    private Instant until(JuryView jury, Instant now) {
        var span = Duration.between(jury.opensAt(), jury.dueAt()).dividedBy(PART);
        var until = now.plus(span.compareTo(answer) < 0 ? span : answer);
        return until.isBefore(jury.dueAt()) ? until : jury.dueAt();
    }

    private void tell(JuryView jury, PersonId person, Instant until) {
        var against = Objects.requireNonNull(statements.find(jury.decision()));
        telling.person(
                person,
                against.result() ? "jury.summons.result" : "jury.summons",
                jury.path(),
                against.result() ? against.words() : against.rule().title(),
                Times.minute(until),
                jury.size());
    }

    private static Entry entry(JuryView jury, List<Integer> drawn) {
        var checkpoint = Objects.requireNonNull(jury.checkpoint());
        return new Entry(Act.JURY_DRAW, "jury:" + jury.id(), null, Decider.SYSTEM, "jury", "")
                .after(List.of(jury.about(), Objects.requireNonNull(jury.poolEntry())))
                .with(new Draw.Drawn(drawn, checkpoint).report());
    }
}
