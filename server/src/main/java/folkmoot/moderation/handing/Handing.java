package folkmoot.moderation.handing;

import folkmoot.moderation.Moderation;
import folkmoot.moderation.Turns;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Exhibiting;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows what rules bring to staff, to those whose hat a rule names, until one of them looked after
/// it.
@Component
class Handing {

    private static final int MOST = 200;
    private static final int WORDS = 200;

    private final Routed routed;
    private final Exhibiting exhibiting;
    private final Deciding deciding;
    private final Turns turns;

    Handing(Routed routed, Exhibiting exhibiting, Deciding deciding, Turns turns) {
        this.routed = routed;
        this.exhibiting = exhibiting;
        this.deciding = deciding;
        this.turns = turns;
    }

    /// Whether rules bring anything to somebody like them.
    static boolean concerns(Actor.Member reader) {
        return !hats(reader).isEmpty();
    }

    // Rules say service or staff of whoever works for the brand; a lead sees what all others do.
    private static List<String> hats(Actor.Member reader) {
        var hats = new ArrayList<>(reader.hats().stream().map(Hat::word).toList());
        if (reader.staff()) {
            hats.addAll(List.of("service", "staff"));
        }
        if (reader.lead()) {
            hats.addAll(Stream.of(Hat.values()).map(Hat::word).toList());
        }
        return hats.stream().distinct().toList();
    }

    @Transactional(readOnly = true)
    List<HandedView> open(Actor.Member reader) {
        if (!concerns(reader)) {
            throw new NotAllowed("staff, experts and moderators only");
        }
        return routed.open(hats(reader), MOST).stream()
                .map(this::view)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Somebody looked after it: nobody else needs to.
    @Transactional
    void end(Actor.Member by, UUID decision) {
        var row = routed.one(decision, hats(by));
        if (row == null) {
            throw new NotThere(decision);
        }
        turns.take(row.object());
        deciding.end(decision, Ending.DECISION, null, "");
    }

    // What is gone needs nobody's care.
    private @Nullable HandedView view(Routed.Row it) {
        var exhibit = exhibiting.one(it.kind(), it.object());
        if (exhibit == null) {
            return null;
        }
        var standing = deciding.standing(List.of(it.object())).getOrDefault(it.object(), List.of());
        var words = Moderation.withheld(standing) == null ? exhibit.words() : "";
        return new HandedView(
                it.id(),
                it.hat(),
                exhibit.path(),
                Excerpt.of(words, WORDS),
                deciding.cited(it.rule(), it.version()),
                it.since());
    }
}
