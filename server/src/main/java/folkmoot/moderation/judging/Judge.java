package folkmoot.moderation.judging;

import folkmoot.governance.Law;
import folkmoot.governance.Snapshot;
import folkmoot.governance.Trigger;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Objection;
import folkmoot.moderation.Verdict;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.refusal.Attempt;
import folkmoot.moderation.refusal.Refusing;
import folkmoot.moderation.refusal.Showing;
import folkmoot.site.Ids;
import folkmoot.site.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks first what stands in the way, then the rules in force, and does what they say.
@Component
class Judge implements Moderation {

    private final Law law;
    private final Seeing seeing;
    private final Pace pace;
    private final Barriers barriers;
    private final Acting acting;
    private final Foreign foreign;
    private final Objecting objecting;
    private final Refusing refusing;
    private final Showing showing;
    private final Deciding deciding;
    private final Clock clock;

    Judge(
            Law law,
            Seeing seeing,
            Pace pace,
            Barriers barriers,
            Acting acting,
            Foreign foreign,
            Objecting objecting,
            Refusing refusing,
            Showing showing,
            Deciding deciding,
            Clock clock) {
        this.law = law;
        this.seeing = seeing;
        this.pace = pace;
        this.barriers = barriers;
        this.acting = acting;
        this.foreign = foreign;
        this.objecting = objecting;
        this.refusing = refusing;
        this.showing = showing;
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict judge(Deed deed) {
        if (choice(deed) == Deed.Choice.NONE) {
            return heard(deed);
        }
        var pause = pace.wait(deed);
        if (!pause.isZero()) {
            return new Verdict.Refused(Texts.say("site.often"), pause);
        }
        var now = clock.instant();
        var trigger = Seeing.trigger(deed);
        if (trigger == null) {
            return unasked(deed, now);
        }
        if (deed.verb() == Deed.Verb.RESTRICT) {
            return restricting(deed, trigger, now);
        }
        var scene = deed.scene();
        var author = deed.actor().id().value();
        var standing = deciding.about(deed.object(), scene.thread(), author);
        var barrier = barriers.refusal(deed, standing, now);
        return barrier != null ? barrier : asked(deed, trigger, standing, now);
    }

    // No rule has anything to say about what carries no words: whoever is suspended still is.
    private Verdict unasked(Deed deed, Instant now) {
        var barrier = barriers.refusal(deed, own(deed), now);
        return barrier == null ? Verdict.ALLOWED : barrier;
    }

    // What is decided about a thing keeps nobody from deciding about it again.
    private Verdict restricting(Deed deed, Trigger trigger, Instant now) {
        var own = own(deed);
        var barrier = barriers.refusal(deed, own, now);
        if (barrier != null) {
            return barrier;
        }
        return choice(deed) == Deed.Choice.BOUND ? heard(deed) : asked(deed, trigger, own, now);
    }

    private static Deed.@Nullable Choice choice(Deed deed) {
        var restriction = deed.restriction();
        return restriction == null ? null : restriction.choice();
    }

    // What stands about whoever does it.
    private List<Deciding.Standing> own(Deed deed) {
        var author = deed.actor().id().value();
        return deciding.standing(List.of(author)).getOrDefault(author, List.of()).stream()
                .map(it -> new Deciding.Standing(it, "person"))
                .toList();
    }

    // Whoever is bound goes on with what the rules say; it is no deed that one of them stopped.
    private Verdict heard(Deed deed) {
        var matter = new Law.Matter(deed.object(), deed.kind(), deed.actor().id(), null, null);
        var seen = seeing.see(deed, matter, Trigger.RESTRICTION_MADE, clock.instant());
        law.hear(seen, matter);
        var objection = objecting.of(deed.kind(), law.consider(seen));
        return objection == null
                ? Verdict.ALLOWED
                : new Verdict.Refused(objection.rule().title(), Duration.ZERO);
    }

    private Verdict asked(
            Deed deed, Trigger trigger, List<Deciding.Standing> standing, Instant now) {
        var waits = deed.verb() == Deed.Verb.WAIT;
        var scene = deed.scene();
        // To wait is not to speak: it counts for no conversation.
        var matter =
                new Law.Matter(
                        object(deed),
                        deed.kind(),
                        deed.actor().id(),
                        waits ? null : scene.thread(),
                        waits ? null : scene.about());
        var seen = seeing.see(deed, matter, trigger, now);
        // Asked every few minutes, it is worth a record when a rule has something to say.
        if (waits && !changes(deed, seen, standing)) {
            return Verdict.ALLOWED;
        }
        var judgement = law.judge(seen, matter, objecting.let(deed));
        return acting.act(deed, judgement, standing, now);
    }

    // What has a new id each time is known again by its words.
    private static UUID object(Deed deed) {
        return switch (deed.verb()) {
            case NAME, THANK ->
                    Ids.hashed(deed.actor().id() + " " + deed.kind() + " " + deed.text().strip());
            default -> deed.object();
        };
    }

    private boolean changes(Deed deed, Snapshot seen, List<Deciding.Standing> standing) {
        return !law.consider(seen).fired().isEmpty()
                || standing.stream()
                        .map(Deciding.Standing::decided)
                        .filter(it -> it.object().equals(deed.object()))
                        .anyMatch(acting::isOfWaiting);
    }

    @Override
    public @Nullable Objection objection(String kind, String words) {
        return foreign.objection(kind, words, clock.instant());
    }

    @Override
    @Transactional
    public String turnAway(String kind, String words, Objection objection) {
        refusing.stranger(objection, words);
        return objection.toStrangers(kind);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict.Held hold(String kind, UUID object, Objection objection) {
        return acting.hold(kind, object, objection, clock.instant());
    }

    @Override
    public void keep(Deed refused, InputStreamSource content) {
        showing.show(Attempt.of(refused), content);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenBack(Collection<UUID> objects) {
        deciding.takenBack(objects);
    }

    @Override
    public Map<UUID, List<Decided>> standing(Collection<UUID> objects) {
        return deciding.standing(objects);
    }
}
