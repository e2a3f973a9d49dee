package folkmoot.moderation.jury;

import static folkmoot.site.Texts.say;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.Section;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Jury duty in the browser.
@Controller
class JuryController {

    private final Docket docket;
    private final Serving serving;
    private final Sitting sitting;
    private final Templates html;

    JuryController(Docket docket, Serving serving, Sitting sitting, Templates html) {
        this.docket = docket;
        this.serving = serving;
        this.sitting = sitting;
        this.html = html;
    }

    @Bean
    static Section jurySection() {
        return new Section(Section.Place.SETTINGS, "jury", "/jury", "shield", 30);
    }

    @GetMapping("/jury")
    JteModel duty(Actor.Member person, Frame frame) {
        return html.moderationJury(
                frame.titled(say("moderation.jury.title")).hidden(), docket.duty(person));
    }

    @PostMapping("/jury/pool")
    ResponseEntity<JteModel> volunteer(Actor.Member person) {
        serving.volunteer(person);
        return see("/jury");
    }

    @PostMapping("/jury/pool/ends")
    ResponseEntity<JteModel> rest(Actor.Member person) {
        serving.rest(person);
        return see("/jury");
    }

    @GetMapping("/jury/{id}")
    JteModel trial(@PathVariable UUID id, Actor.Member juror, Frame frame) {
        return page(id, juror, frame, VoteForm.EMPTY, null);
    }

    @PostMapping("/jury/{id}/votes")
    ResponseEntity<JteModel> vote(
            @PathVariable UUID id, @ModelAttribute VoteForm form, Actor.Member juror, Frame frame) {
        try {
            return switch (sitting.vote(juror, id, form)) {
                case Answered.Taken _ -> see("/jury/" + id);
                case Answered.Late(var late) ->
                        ResponseEntity.status(HttpStatus.CONFLICT)
                                .body(page(id, juror, frame, form, late));
                case Answered.Wrong(var words) ->
                        ResponseEntity.unprocessableContent()
                                .body(page(id, juror, frame, form, words));
            };
        } catch (TooOften wait) {
            return wait.answer().body(page(id, juror, frame, form, wait.words()));
        }
    }

    @GetMapping("/juries/{id}/pool")
    ResponseEntity<String> list(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from) {
        var part = docket.list(id, from);
        var answer = ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN);
        if (part.next() > 0) {
            var next = "</juries/%s/pool?from=%d>; rel=\"next\"".formatted(id, part.next());
            answer.header(HttpHeaders.LINK, next);
        }
        return answer.body(part.lines());
    }

    private JteModel page(
            UUID id, Actor.Member juror, Frame frame, VoteForm form, @Nullable String error) {
        return html.moderationTrial(
                frame.titled(say("moderation.jury.case")).hidden(),
                docket.trial(juror, id),
                form,
                error);
    }

    private static ResponseEntity<JteModel> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
