package folkmoot.moderation.judging;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Turns;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.TooOften;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The rules for what stands in modules below. What they would hold is refused with the reason
/// instead, before anything is kept.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Doorkeeping implements Doorkeeper {

    private static final String KIND = "person";

    private final Turns turns;
    private final Foreign foreign;
    private final Pace pace;
    private final Clock clock;

    Doorkeeping(Turns turns, Foreign foreign, Pace pace, Clock clock) {
        this.turns = turns;
        this.foreign = foreign;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public @Nullable String introduces(Actor.Member person, String words) {
        turns.take(person.id().value());
        paced(person, Deed.Verb.EDIT, person.id().value(), words);
        var objection = words.isEmpty() ? null : foreign.objection(person, words, clock.instant());
        return objection == null
                ? null
                : objection.rule().title() + ": " + objection.rule().words();
    }

    @Override
    public void shows(Actor.Member person) {
        paced(person, Deed.Verb.UPLOAD, Ids.next(), "");
    }

    @Override
    public void follows(Actor.Member person, PersonId other) {
        paced(person, Deed.Verb.FOLLOW, other.value(), "");
    }

    private void paced(Actor.Member person, Deed.Verb verb, UUID object, String words) {
        var pause = pace.wait(new Deed(person, verb, KIND, object, words, Scene.of("people")));
        if (!pause.isZero()) {
            throw new TooOften(pause);
        }
    }
}
