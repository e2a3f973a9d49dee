package folkmoot.moderation.handing;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.Restrictable.Exhibit;
import folkmoot.moderation.Turns;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Ending;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows what rules bring to staff, to those whose hat a rule names, until one of them looked after
/// it.
@Component
class Handing {

    private static final int WORDS = 200;

    private final Routed routed;
    private final Looking looking;
    private final Deciding deciding;
    private final Turns turns;

    Handing(Routed routed, Looking looking, Deciding deciding, Turns turns) {
        this.routed = routed;
        this.looking = looking;
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

    /// What waits longest, in as many statements for a few as for many.
    @Transactional(readOnly = true)
    Handed open(Actor.Member reader, int most) {
        if (!concerns(reader)) {
            throw new NotAllowed("staff, experts and moderators only");
        }
        var rows = routed.open(hats(reader), most);
        if (rows.isEmpty()) {
            return new Handed(List.of(), 0);
        }
        var seen = looking.at(rows);
        return new Handed(rows.stream().map(it -> view(it, seen)).toList(), rows.getFirst().open());
    }

    /// Somebody looked after it: nobody else needs to. Nothing happens where somebody did before.
    @Transactional
    void end(Actor.Member by, UUID decision) {
        var row = routed.one(decision, hats(by));
        if (row == null) {
            throw new NotThere(decision);
        }
        turns.take(row.object());
        deciding.end(decision, Ending.DECISION, null, "");
    }

    private HandedView view(Routed.Row it, Seen seen) {
        var exhibit = seen.exhibit(it.object());
        var readable = seen.isReadable(it.object());
        var shown = readable || seen.isWithheld(it.object());
        return new HandedView(
                it.id(),
                it.hat(),
                exhibit == null || seen.takenBack(it.object()) || !shown ? null : exhibit.path(),
                exhibit != null && readable ? words(exhibit) : instead(it.object(), seen),
                deciding.cited(it.rule(), it.version()),
                it.since());
    }

    private static String instead(UUID object, Seen seen) {
        if (seen.exhibit(object) == null) {
            return say("moderation.handed.gone");
        }
        return seen.takenBack(object)
                ? say("moderation.handed.back")
                : say("moderation.handed.held");
    }

    private static String words(Exhibit it) {
        var words = Excerpt.of(it.words(), WORDS);
        return words.isEmpty() ? it.path() : words;
    }
}
