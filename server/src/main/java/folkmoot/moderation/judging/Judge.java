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
import folkmoot.site.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Deciding deciding;
    private final Clock clock;

    Judge(
            Law law,
            Seeing seeing,
            Pace pace,
            Barriers barriers,
            Acting acting,
            Foreign foreign,
            Deciding deciding,
            Clock clock) {
        this.law = law;
        this.seeing = seeing;
        this.pace = pace;
        this.barriers = barriers;
        this.acting = acting;
        this.foreign = foreign;
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict judge(Deed deed) {
        var pause = pace.wait(deed);
        if (!pause.isZero()) {
            return new Verdict.Refused(Texts.say("site.often"), pause);
        }
        var now = clock.instant();
        var trigger = Seeing.trigger(deed);
        if (trigger == null) {
            return unasked(deed, now);
        }
        var scene = deed.scene();
        var author = deed.actor().id().value();
        var standing = deciding.about(deed.object(), scene.thread(), author);
        var barrier = barriers.refusal(deed, standing, now);
        return barrier != null ? barrier : asked(deed, trigger, standing, now);
    }

    // No rule has anything to say about what carries no words: whoever is suspended still is.
    private Verdict unasked(Deed deed, Instant now) {
        var author = deed.actor().id().value();
        var standing =
                deciding.standing(List.of(author)).getOrDefault(author, List.of()).stream()
                        .map(it -> new Deciding.Standing(it, "person"))
                        .toList();
        var barrier = barriers.refusal(deed, standing, now);
        return barrier == null ? Verdict.ALLOWED : barrier;
    }

    private Verdict asked(
            Deed deed, Trigger trigger, List<Deciding.Standing> standing, Instant now) {
        var waits = deed.verb() == Deed.Verb.WAIT;
        var scene = deed.scene();
        // To wait is not to speak: it counts for no conversation.
        var matter =
                new Law.Matter(
                        deed.object(),
                        deed.kind(),
                        deed.actor().id(),
                        waits ? null : scene.thread(),
                        waits ? null : scene.about());
        var seen = seeing.see(deed, matter, trigger, now);
        // Asked every few minutes, it is worth a record when a rule has something to say.
        if (waits && !changes(deed, seen, standing)) {
            return Verdict.ALLOWED;
        }
        var judgement = law.judge(seen, matter);
        return acting.act(deed, judgement, standing, now);
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
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict.Held hold(String kind, UUID object, Objection objection) {
        return acting.hold(kind, object, objection, clock.instant());
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
