package folkmoot.talk.highlight;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Mandates;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Turns;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.site.NotAllowed;
import folkmoot.talk.HighlightView;
import folkmoot.talk.Highlights;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows a text above others, when the rules in force have nothing against it, and takes it down
/// again.
@Component
class Highlighting {

    /// So that those that are shown first mean something.
    private static final int MOST = 100;

    private static final String RULE = "highlight";

    private final HighlightRows rows;
    private final Highlights highlights;
    private final Shown shown;
    private final Spotting spotting;
    private final Mandates mandates;
    private final Moderation moderation;
    private final Turns turns;
    private final Log log;
    private final Clock clock;

    Highlighting(
            HighlightRows rows,
            Highlights highlights,
            Shown shown,
            Spotting spotting,
            Mandates mandates,
            Moderation moderation,
            Turns turns,
            Log log,
            Clock clock) {
        this.rows = rows;
        this.highlights = highlights;
        this.shown = shown;
        this.spotting = spotting;
        this.mandates = mandates;
        this.moderation = moderation;
        this.turns = turns;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    Asking ask(Actor.Member person, String path) {
        check(person);
        var it = spotting.at(path);
        turns.take(it.object());
        if (rows.has(it.object())) {
            return new Asking.Shown();
        }
        if (rows.count() >= MOST) {
            return new Asking.Refused(say("talk.highlight.full", MOST));
        }
        var product = it.post().product();
        var scene =
                new Scene("highlights", null, product == null ? null : "product:" + product, "");
        var deed = new Deed(person, Deed.Verb.HIGHLIGHT, it.kind(), it.object(), "", scene);
        return switch (moderation.judge(deed)) {
            case Verdict.Refused(var why, _) -> new Asking.Refused(why);
            case Verdict.Held(var rule, _, _) ->
                    new Asking.Refused(rule.title() + ": " + rule.words());
            case Verdict.Allowed _ -> {
                show(person, it);
                yield new Asking.Shown();
            }
        };
    }

    private void show(Actor.Member person, Spotting.Spotted it) {
        var mandate = mandates.toShow(it.path());
        var view =
                new HighlightView(
                        it.object(),
                        it.kind(),
                        it.path(),
                        it.post().id(),
                        it.post().product(),
                        person.staff(),
                        mandate == null ? null : mandate.path(),
                        clock.instant(),
                        mandate == null ? null : mandate.until());
        var why = mandate == null ? "talk.highlight.log.free" : "talk.highlight.log.voted";
        var words = say(why, it.path(), mandate == null ? "" : mandate.path());
        rows.put(view, record(Act.GRANT, person, view, words));
        shown.drop(view);
    }

    /// Takes it down, also when nobody can read it at the moment; nothing happens when it is not
    /// shown above others.
    @Transactional
    Asking remove(Actor.Member person, String path) {
        check(person);
        var kept = rows.at(path);
        var view = kept == null ? highlights.of(spotting.at(path).object()) : kept;
        if (view == null) {
            return new Asking.Shown();
        }
        var what = new Deed.Restriction("take_down", RULE, Deed.Choice.OWN);
        var deed = Deed.restricting(person, view.kind(), view.object(), what);
        if (moderation.judge(deed) instanceof Verdict.Refused(var why, _)) {
            return new Asking.Refused(why);
        }
        if (rows.remove(view.object())) {
            record(Act.REVOKE, person, view, say("talk.highlight.log.down", view.path()));
            shown.drop(view);
        }
        return new Asking.Shown();
    }

    private static void check(Actor.Member person) {
        if (!Highlights.mayAsk(person)) {
            throw new NotAllowed("staff and moderators");
        }
    }

    private long record(Act act, Actor.Member person, HighlightView it, String words) {
        var decider = person.staff() ? Decider.STAFF : Decider.MODERATOR;
        return log.append(
                new Entry(act, it.kind() + ":" + it.object(), null, decider, RULE, words)
                        .as(person.staff() ? "staff" : "moderator"));
    }
}
