package folkmoot.listening.visit;

import static folkmoot.site.Texts.say;

import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Places that are visited: added, looked at, paused, left.
@Controller
class VisitController {

    private final Adding adding;
    private final Tending tending;
    private final Visiting visiting;
    private final Kinds kinds;
    private final Templates html;

    VisitController(
            Adding adding, Tending tending, Visiting visiting, Kinds kinds, Templates html) {
        this.adding = adding;
        this.tending = tending;
        this.visiting = visiting;
        this.kinds = kinds;
        this.html = html;
    }

    @GetMapping("/listening/sources/new")
    JteModel ask(@RequestParam Map<String, String> sent, Staff reader, Frame frame) {
        var form = SourceForm.of(sent);
        var known = kinds.named(form.kind()).isPresent();
        var first = new SourceForm(known ? form.kind() : "feed", form.name(), Map.of());
        return form(frame, first, null);
    }

    @PostMapping("/listening/sources")
    ResponseEntity<JteModel> add(@RequestParam Map<String, String> sent, Staff by, Frame frame) {
        var form = SourceForm.of(sent);
        try {
            if (sent.containsKey("look")) {
                var looked = adding.look(by, form);
                return answer(looked.right(), form(frame, form, looked));
            }
            return switch (adding.add(by, form)) {
                case Added.Done(var source) -> {
                    visiting.go();
                    yield see("/listening/sources/" + Ids.text(source));
                }
                case Added.Not(var looked) -> answer(false, form(frame, form, looked));
            };
        } catch (TooOften e) {
            return e.answer().body(form(frame, form, LookedView.wrong(Map.of("kind", e.words()))));
        }
    }

    private static ResponseEntity<JteModel> answer(boolean right, JteModel page) {
        return ResponseEntity.status(right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page);
    }

    private JteModel form(Frame frame, SourceForm form, @Nullable LookedView looked) {
        return html.listeningAdd(
                frame.titled(say("listening.source.add")).hidden(),
                AddingView.of(kinds, form, looked));
    }

    @GetMapping("/listening/sources/{id}")
    JteModel one(@PathVariable String id, Staff reader, Frame frame) {
        var source = tending.one(reader, id(id));
        return html.listeningSource(frame.titled(source.name()).hidden(), source);
    }

    @PostMapping("/listening/sources/{id}/visits")
    ResponseEntity<JteModel> now(@PathVariable String id, Staff by) {
        tending.now(by, id(id));
        visiting.go();
        return see("/listening/sources/" + id);
    }

    @PostMapping("/listening/sources/{id}/pauses")
    ResponseEntity<JteModel> pause(
            @PathVariable String id, @RequestParam(defaultValue = "") String end, Staff by) {
        tending.pause(by, id(id), end.isEmpty());
        return see("/listening/sources/" + id);
    }

    @PostMapping("/listening/sources/{id}/removals")
    ResponseEntity<JteModel> end(
            @PathVariable String id, @RequestParam(defaultValue = "") String forget, Staff by) {
        tending.end(by, id(id), !forget.isEmpty());
        return see("/listening/sources");
    }

    private static UUID id(String text) {
        try {
            return Ids.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotThere(text);
        }
    }

    private static ResponseEntity<JteModel> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
