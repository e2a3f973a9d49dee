package folkmoot.moderation.judging;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Turns;
import folkmoot.moderation.Verdict;
import folkmoot.moderation.decision.Deciding;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.NotAllowed;
import folkmoot.site.TooOften;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The rules for what stands in modules below. What they would hold is refused with the reason
/// instead, before anything is kept; and whoever is suspended writes there as little as elsewhere.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Doorkeeping implements Doorkeeper {

    private static final String KIND = "person";

    private final Turns turns;
    private final Foreign foreign;
    private final Pace pace;
    private final Barriers barriers;
    private final Deciding deciding;
    private final Clock clock;

    Doorkeeping(
            Turns turns,
            Foreign foreign,
            Pace pace,
            Barriers barriers,
            Deciding deciding,
            Clock clock) {
        this.turns = turns;
        this.foreign = foreign;
        this.pace = pace;
        this.barriers = barriers;
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public @Nullable String introduces(Actor.Member person, String words) {
        turns.take(person.id().value());
        var deed = paced(person, Deed.Verb.EDIT, person.id().value(), words);
        var barrier = barrier(deed);
        if (barrier != null) {
            return barrier.reason();
        }
        var objection = words.isEmpty() ? null : foreign.objection(person, words, clock.instant());
        return objection == null
                ? null
                : objection.rule().title() + ": " + objection.rule().words();
    }

    @Override
    public void shows(Actor.Member person) {
        var barrier = barrier(paced(person, Deed.Verb.UPLOAD, Ids.next(), ""));
        if (barrier != null) {
            throw new NotAllowed(barrier.reason());
        }
    }

    @Override
    public void follows(Actor.Member person, PersonId other) {
        paced(person, Deed.Verb.FOLLOW, other.value(), "");
    }

    private Deed paced(Actor.Member person, Deed.Verb verb, UUID object, String words) {
        var deed = new Deed(person, verb, KIND, object, words, Scene.of("people"));
        var pause = pace.wait(deed);
        if (!pause.isZero()) {
            throw new TooOften(pause);
        }
        return deed;
    }

    private Verdict.@Nullable Refused barrier(Deed deed) {
        var person = deed.actor().id().value();
        return barriers.refusal(deed, deciding.about(person, null, person), clock.instant());
    }
}
