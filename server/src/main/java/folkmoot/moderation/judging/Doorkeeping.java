package folkmoot.moderation.judging;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Turns;
import folkmoot.moderation.Verdict;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.refusal.Attempt;
import folkmoot.moderation.refusal.Showing;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.PersonId;
import folkmoot.site.TooOften;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The rules for what stands in modules below. What they would hold is refused with the reason
/// instead, before anything is kept; and whoever is suspended writes there as little as elsewhere.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Doorkeeping implements Doorkeeper {

    private static final String KIND = "person";
    private static final String NAME = "name";

    private final Turns turns;
    private final Moderation moderation;
    private final Foreign foreign;
    private final Objecting objecting;
    private final Showing showing;
    private final Pace pace;
    private final Barriers barriers;
    private final Deciding deciding;
    private final Clock clock;

    Doorkeeping(
            Turns turns,
            Moderation moderation,
            Foreign foreign,
            Objecting objecting,
            Showing showing,
            Pace pace,
            Barriers barriers,
            Deciding deciding,
            Clock clock) {
        this.turns = turns;
        this.moderation = moderation;
        this.foreign = foreign;
        this.objecting = objecting;
        this.showing = showing;
        this.pace = pace;
        this.barriers = barriers;
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public @Nullable String introduces(Actor.Member person, String words) {
        return asked(person, KIND, words);
    }

    @Override
    public @Nullable String calls(Actor.Member person, String name) {
        return asked(person, NAME, name);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public @Nullable String calls(String name) {
        var objection = foreign.objection(NAME, name, false, clock.instant());
        return objection == null ? null : objection.toStrangers(NAME);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public @Nullable String turnsAway(String name) {
        var objection = foreign.objection(NAME, name, false, clock.instant());
        return objection == null ? null : moderation.turnAway(NAME, name, objection);
    }

    private @Nullable String asked(Actor.Member person, String kind, String words) {
        turns.take(person.id().value());
        var deed = paced(person, Deed.Verb.EDIT, person.id().value(), words);
        var barrier = barrier(deed);
        if (barrier != null) {
            return barrier.reason();
        }
        if (words.isEmpty()) {
            return null;
        }
        var what = kind.equals(NAME) ? Attempt.What.NAME : Attempt.What.WORDS;
        return objecting.refusal(
                Attempt.saying(person, what, words),
                kind,
                foreign.judgement(kind, words, person.staff(), clock.instant()));
    }

    @Override
    public @Nullable String shows(Actor.Member person, UUID print) {
        var deed = deed(person, Deed.Verb.UPLOAD, print, "");
        return switch (moderation.judge(deed)) {
            case Verdict.Allowed _ -> null;
            case Verdict.Held(var rule, _, _) -> rule.title() + ": " + rule.words();
            case Verdict.Refused(var reason, var pause) -> {
                if (pause.isZero() || barrier(deed) != null) {
                    yield reason;
                }
                throw new TooOften(pause);
            }
        };
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void keep(Actor.Member person, UUID print, InputStreamSource content) {
        showing.show(Attempt.of(deed(person, Deed.Verb.UPLOAD, print, "")), content);
    }

    @Override
    public void follows(Actor.Member person, PersonId other) {
        paced(person, Deed.Verb.FOLLOW, other.value(), "");
    }

    private Deed paced(Actor.Member person, Deed.Verb verb, UUID object, String words) {
        var deed = deed(person, verb, object, words);
        var pause = pace.wait(deed);
        if (!pause.isZero()) {
            throw new TooOften(pause);
        }
        return deed;
    }

    private static Deed deed(Actor.Member person, Deed.Verb verb, UUID object, String words) {
        return new Deed(person, verb, KIND, object, words, Scene.of("people"));
    }

    private Verdict.@Nullable Refused barrier(Deed deed) {
        var person = deed.actor().id().value();
        return barriers.refusal(deed, deciding.about(person, null, person), clock.instant());
    }
}
