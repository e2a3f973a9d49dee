package folkmoot.moderation.queue;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Examining;
import folkmoot.moderation.Turns;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Enforcing.Imposed;
import folkmoot.moderation.decision.Making;
import folkmoot.moderation.statement.StatementView;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Labels what is examined and, as moderators decide, clears or hides it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Examined implements Examining {

    private final Turns turns;
    private final Queueing queueing;
    private final Enforcing enforcing;
    private final Statements statements;

    Examined(Turns turns, Queueing queueing, Enforcing enforcing, Statements statements) {
        this.turns = turns;
        this.queueing = queueing;
        this.enforcing = enforcing;
        this.statements = statements;
    }

    @Override
    public Map<UUID, UUID> examine(String kind, Collection<UUID> objects, Doubt doubt) {
        var version = queueing.version(doubt.rule());
        if (version == 0) {
            return Map.of();
        }
        turns.take(objects);
        var decisions = new HashMap<UUID, UUID>();
        for (var object : objects) {
            var exhibit = queueing.exhibit(kind, object);
            if (exhibit != null) {
                var label =
                        new Making(
                                object,
                                kind,
                                id(exhibit.author()),
                                Effect.LABEL,
                                doubt.label(),
                                doubt.rule(),
                                version,
                                Decided.By.RULE,
                                null,
                                Making.Source.OWN,
                                doubt.reason(),
                                exhibit.words(),
                                doubt.until());
                decisions.put(object, enforcing.impose(label).id());
            }
        }
        return decisions;
    }

    @Override
    public void clear(Actor.Member moderator, UUID decision, String words) {
        decidable(moderator, decision);
        enforcing.lift(decision, Ending.DECISION, Settling.who(moderator), words);
    }

    @Override
    public @Nullable String confirm(Actor.Member moderator, UUID decision, String words) {
        var label = decidable(moderator, decision);
        turns.take(label.object());
        var exhibit = queueing.exhibit(label.kind(), label.object());
        if (exhibit == null) {
            enforcing.lift(decision, Ending.DECISION, Settling.who(moderator), words);
            return null;
        }
        var hiding =
                new Making(
                        label.object(),
                        label.kind(),
                        id(exhibit.author()),
                        Effect.HIDE,
                        ReviewGround.FAKE.word(),
                        Groundwork.REVIEWS,
                        queueing.version(Groundwork.REVIEWS),
                        Settling.who(moderator),
                        moderator.id().value(),
                        Making.Source.OWN,
                        (ReviewGround.FAKE.words() + " " + words).strip(),
                        exhibit.words(),
                        null);
        var about = label.entry() == null ? List.<Long>of() : List.of(label.entry());
        if (enforcing.restrict(moderator, hiding, about) instanceof Imposed.Refused(var why, _)) {
            return why;
        }
        enforcing.lift(decision, Ending.DECISION, Settling.who(moderator), words);
        return null;
    }

    private StatementView decidable(Actor.Member by, UUID decision) {
        if (!Queueing.decides(by)) {
            throw new NotAllowed("moderators only");
        }
        var label = statements.find(decision);
        if (label == null) {
            throw new NotThere(decision);
        }
        if (label.person() != null && by.is(label.person())) {
            throw new NotAllowed("nobody decides about their own words");
        }
        return label;
    }

    private static @Nullable UUID id(@Nullable PersonId author) {
        return author == null ? null : author.value();
    }
}
