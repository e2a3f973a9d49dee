package folkmoot.listening.pillar;

import static folkmoot.site.Texts.say;

import folkmoot.people.Lead;
import folkmoot.people.People;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.talk.Drafts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the strategy is written.
@Controller
class PillarController {

    private final Pillars pillars;
    private final Intending intending;
    private final People people;
    private final Drafts drafts;
    private final Templates html;

    PillarController(
            Pillars pillars, Intending intending, People people, Drafts drafts, Templates html) {
        this.pillars = pillars;
        this.intending = intending;
        this.people = people;
        this.drafts = drafts;
        this.html = html;
    }

    @GetMapping("/strategy/pillars/new")
    JteModel begin(Lead writer, Frame frame) {
        return form(frame, "/strategy/pillars", PillarForm.EMPTY, Map.of());
    }

    @PostMapping("/strategy/pillars")
    ResponseEntity<JteModel> add(@ModelAttribute PillarForm form, Lead by, Frame frame) {
        return answer(by, intending.add(by, form), "/strategy/pillars", form, frame);
    }

    @GetMapping("/strategy/pillars/{id}")
    JteModel one(@PathVariable PillarId id, Staff reader, Frame frame) {
        var pillar = pillars.find(id).orElseThrow(() -> new NotThere(id));
        var versions = pillars.versions(id);
        var writers = versions.stream().map(PillarView::writtenBy).collect(Collectors.toSet());
        return html.listeningPillar(
                frame.titled(pillar.name()).hidden(),
                new PillarPageView(
                        pillar, versions, people.named(writers), reader.member().lead()));
    }

    @GetMapping("/strategy/pillars/{id}/edit")
    JteModel edit(@PathVariable PillarId id, Lead writer, Frame frame) {
        var pillar = pillars.find(id).orElseThrow(() -> new NotThere(id));
        return form(frame, pillar.path() + "/edits", pillar.form(), Map.of());
    }

    @PostMapping("/strategy/pillars/{id}/edits")
    ResponseEntity<JteModel> change(
            @PathVariable PillarId id, @ModelAttribute PillarForm form, Lead by, Frame frame) {
        var action = "/strategy/pillars/" + id + "/edits";
        return answer(by, intending.change(by, id, form), action, form, frame);
    }

    @PostMapping("/strategy/pillars/{id}/rises")
    ResponseEntity<Void> raise(@PathVariable PillarId id, Lead by) {
        intending.raise(by, id);
        return see("/strategy#pillars-h");
    }

    @PostMapping("/strategy/pillars/{id}/withdrawals")
    ResponseEntity<Void> withdraw(@PathVariable PillarId id, Lead by) {
        intending.withdraw(by, id);
        return see("/strategy#pillars-h");
    }

    private ResponseEntity<JteModel> answer(
            Lead by, Stating stating, String action, PillarForm form, Frame frame) {
        return switch (stating) {
            case Stating.Stated(var id) -> {
                drafts.drop(by.member().id(), action);
                yield see("/strategy/pillars/" + id);
            }
            case Stating.Wrong(var fields) ->
                    ResponseEntity.unprocessableContent().body(form(frame, action, form, fields));
        };
    }

    private JteModel form(Frame frame, String action, PillarForm form, Map<String, String> wrong) {
        return html.listeningPillarForm(
                frame.titled(say("strategy.form.title")).hidden(), action, form, wrong);
    }

    private static <T> ResponseEntity<T> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
