package folkmoot.moderation.appeal;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.jury.Docket;
import folkmoot.moderation.jury.HeardView;
import folkmoot.moderation.statement.Stating;
import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Appeals in the browser of whoever appeals; moderators decide in the queue.
@Controller
class AppealController {

    private final Appealing appealing;
    private final Stating stating;
    private final Docket docket;
    private final Templates html;

    AppealController(Appealing appealing, Stating stating, Docket docket, Templates html) {
        this.appealing = appealing;
        this.stating = stating;
        this.docket = docket;
        this.html = html;
    }

    @PostMapping("/decisions/{id}/appeals")
    ResponseEntity<JteModel> open(
            @PathVariable UUID id,
            @Valid @ModelAttribute AppealForm form,
            BindingResult wrong,
            Actor.Member author,
            Frame frame) {
        if (wrong.hasErrors()) {
            return ResponseEntity.unprocessableContent()
                    .body(again(id, author, frame, form, first(wrong)));
        }
        try {
            return switch (appealing.open(author, id, form.words())) {
                case Opened.Done(var appeal) -> see("/appeals/" + appeal);
                case Opened.Over(var key) ->
                        ResponseEntity.status(HttpStatus.CONFLICT)
                                .body(again(id, author, frame, form, say(key)));
            };
        } catch (TooOften wait) {
            return wait.answer().body(again(id, author, frame, form, wait.words()));
        }
    }

    @GetMapping("/appeals/{id}")
    JteModel show(@PathVariable UUID id, Actor.Member reader, Frame frame) {
        return page(id, reader, frame, AppealForm.EMPTY, null);
    }

    @PostMapping("/appeals/{id}/answers")
    ResponseEntity<JteModel> answer(
            @PathVariable UUID id,
            @Valid @ModelAttribute AppealForm form,
            BindingResult wrong,
            Actor.Member author,
            Frame frame) {
        if (wrong.hasErrors()) {
            return ResponseEntity.unprocessableContent()
                    .body(page(id, author, frame, form, first(wrong)));
        }
        var late = appealing.answer(author, id, form.words());
        return late == null
                ? see("/appeals/" + id)
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(page(id, author, frame, form, say(late)));
    }

    private JteModel page(
            UUID id, Actor.Member reader, Frame frame, AppealForm form, @Nullable String error) {
        var read = appealing.read(id, reader);
        return html.moderationAppeal(
                frame.titled(say("moderation.appeal.title")).hidden(),
                read.appeal(),
                read.against(),
                read.appeal().person() != null && reader.is(read.appeal().person()),
                form,
                error,
                docket.about(id));
    }

    private JteModel again(
            UUID id, Actor.Member author, Frame frame, AppealForm form, String error) {
        var statement = stating.readable(id, author);
        return html.moderationStatement(
                frame.titled(say("moderation.statement.title")).hidden(),
                statement,
                appealing.of(statement, author),
                form,
                error,
                HeardView.of(docket.about(id)));
    }

    private static String first(BindingResult wrong) {
        return say(Objects.requireNonNull(wrong.getAllErrors().getFirst().getDefaultMessage()));
    }

    private static ResponseEntity<JteModel> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
