package folkmoot.listening.action;

import static folkmoot.site.Texts.say;

import folkmoot.listening.pillar.PillarId;
import folkmoot.listening.strategy.Correcting;
import folkmoot.listening.strategy.PlacedView;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.talk.Drafts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A topic, held against the strategy.
@Controller
class TopicController {

    private static final String NONE = "none";

    private final TopicPages pages;
    private final Correcting correcting;
    private final Acting acting;
    private final Drafts drafts;
    private final Templates html;

    TopicController(
            TopicPages pages, Correcting correcting, Acting acting, Drafts drafts, Templates html) {
        this.pages = pages;
        this.correcting = correcting;
        this.acting = acting;
        this.drafts = drafts;
        this.html = html;
    }

    @GetMapping("/strategy/topics/{id}")
    JteModel topic(@PathVariable long id, Staff reader, Frame frame) {
        var page = pages.of(id);
        return html.listeningStanding(frame.titled(page.topic().label()).hidden(), page);
    }

    /// A pillar's id, `none`, or nothing: as its words say.
    @PostMapping("/strategy/topics/{id}/placements")
    ResponseEntity<Void> place(
            @PathVariable long id, @RequestParam(defaultValue = "") String pillar, Staff by) {
        if (pillar.isEmpty()) {
            correcting.leave(by, id);
        } else {
            correcting.place(by, id, pillar.equals(NONE) ? null : pillar(pillar));
        }
        return see("/strategy/topics/" + id);
    }

    @PostMapping("/strategy/topics/{id}/actions")
    ResponseEntity<Void> begin(
            @PathVariable long id, @RequestParam(defaultValue = "") String action, Staff by) {
        return see(acting.begin(by, id, action));
    }

    @GetMapping("/strategy/topics/{id}/notes/new")
    JteModel note(@PathVariable long id, Staff by, Frame frame) {
        return form(frame, find(id), NoteForm.EMPTY, Map.of());
    }

    @PostMapping("/strategy/topics/{id}/notes")
    ResponseEntity<JteModel> note(
            @PathVariable long id, @ModelAttribute NoteForm form, Staff by, Frame frame) {
        var wrong = acting.note(by, id, form);
        if (!wrong.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(form(frame, find(id), form, wrong));
        }
        drafts.drop(by.member().id(), "/strategy/topics/" + id + "/notes");
        return see("/strategy/topics/" + id + "#done-h");
    }

    private JteModel form(Frame frame, PlacedView topic, NoteForm form, Map<String, String> wrong) {
        return html.listeningNoteForm(
                frame.titled(say("topic.note.title")).hidden(), topic, form, wrong);
    }

    private PlacedView find(long id) {
        return pages.of(id).topic();
    }

    private static PillarId pillar(String text) {
        try {
            return PillarId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotThere(text);
        }
    }

    private static <T> ResponseEntity<T> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
