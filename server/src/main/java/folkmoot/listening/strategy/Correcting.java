package folkmoot.listening.strategy;

import folkmoot.listening.StrategyChanges;
import folkmoot.listening.pillar.PillarId;
import folkmoot.listening.pillar.Pillars;
import folkmoot.people.Lead;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Saying where a topic belongs, and whose sources are the brand's own.
@Component
public class Correcting {

    private final Placements placements;
    private final Pillars pillars;
    private final Topics topics;
    private final StrategyChanges changes;
    private final Clock clock;

    Correcting(
            Placements placements,
            Pillars pillars,
            Topics topics,
            StrategyChanges changes,
            Clock clock) {
        this.placements = placements;
        this.pillars = pillars;
        this.topics = topics;
        this.changes = changes;
        this.clock = clock;
    }

    /// Null: to none of them.
    @Transactional
    public void place(Staff by, long topic, @Nullable PillarId pillar) {
        allowed(by, topic);
        if (pillar != null && pillars.find(pillar).filter(it -> !it.withdrawn()).isEmpty()) {
            throw new NotThere(pillar);
        }
        placements.set(topic, pillar, by.member().id(), clock.instant());
        changes.tell();
    }

    /// Placed by its words again.
    @Transactional
    public void leave(Staff by, long topic) {
        allowed(by, topic);
        placements.drop(topic);
        changes.tell();
    }

    public Set<UUID> own() {
        return placements.own();
    }

    /// These and no others.
    @Transactional
    public void own(Lead by, Collection<UUID> sources) {
        if (!by.member().lead()) {
            throw new NotAllowed("lead only");
        }
        placements.own(sources);
        changes.tell();
    }

    private void allowed(Staff by, long topic) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
        var now = clock.instant();
        if (topics.find(topic, now, now).isEmpty()) {
            throw new NotThere(topic);
        }
    }
}
