package folkmoot.talk.highlight;

import static folkmoot.site.Texts.say;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.talk.Highlights;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking that a text be shown above others, in the browser.
@Controller
class HighlightController {

    private final Highlighting highlighting;
    private final Highlights highlights;
    private final Spotting spotting;
    private final Templates html;

    HighlightController(
            Highlighting highlighting, Highlights highlights, Spotting spotting, Templates html) {
        this.highlighting = highlighting;
        this.highlights = highlights;
        this.spotting = spotting;
        this.html = html;
    }

    @GetMapping("/highlights")
    JteModel form(@RequestParam(defaultValue = "") String what, Actor.Member person, Frame frame) {
        if (!Highlights.mayAsk(person)) {
            throw new NotAllowed("staff and moderators");
        }
        return page(what, frame, null);
    }

    @PostMapping("/highlights")
    ResponseEntity<JteModel> ask(
            @RequestParam(defaultValue = "") String what, Actor.Member person, Frame frame) {
        return switch (highlighting.ask(person, what)) {
            case Asking.Shown _ -> see(what);
            case Asking.Refused(var why) ->
                    ResponseEntity.status(HttpStatus.FORBIDDEN).body(page(what, frame, why));
        };
    }

    @PostMapping("/highlights/removals")
    ResponseEntity<JteModel> remove(
            @RequestParam(defaultValue = "") String what, Actor.Member person, Frame frame) {
        if (highlighting.remove(person, what) instanceof Asking.Refused(var why)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(page(what, frame, why));
        }
        try {
            return see(what);
        } catch (NotThere _) {
            return at("/");
        }
    }

    private JteModel page(String what, Frame frame, @Nullable String refused) {
        var spot = spotting.at(what);
        var shown = highlights.of(spot.object());
        return html.talkHighlight(
                frame.titled(say("talk.highlight.title")).hidden(),
                spot.path(),
                spot.heading(),
                shown != null,
                refused);
    }

    private ResponseEntity<JteModel> see(String what) {
        return at(spotting.at(what).path());
    }

    private static ResponseEntity<JteModel> at(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
