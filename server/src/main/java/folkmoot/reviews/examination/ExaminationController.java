package folkmoot.reviews.examination;

import static folkmoot.site.Texts.say;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is examined, for everybody; and what moderators decide about it.
@Controller
class ExaminationController {

    private final Presenting presenting;
    private final Judging judging;
    private final Templates html;

    ExaminationController(Presenting presenting, Judging judging, Templates html) {
        this.presenting = presenting;
        this.judging = judging;
        this.html = html;
    }

    @GetMapping("/examinations/{id}")
    JteModel show(@PathVariable UUID id, Actor reader, Frame frame, HttpServletRequest request) {
        var view = presenting.view(id, reader);
        PageTags.add(request, "examination:" + id, "product:" + view.product().id());
        view.suspects().forEach(it -> PageTags.add(request, "post:" + it.post()));
        return page(view, frame, SentenceForm.EMPTY, null);
    }

    @PostMapping("/examinations/{id}/verdicts")
    ResponseEntity<JteModel> judge(
            @PathVariable UUID id,
            @ModelAttribute SentenceForm form,
            Actor.Member by,
            Frame frame) {
        var view = presenting.view(id, by);
        var missing = Judging.may(by) ? form.missing() : null;
        if (missing != null) {
            return ResponseEntity.unprocessableContent()
                    .body(page(view, frame, form, say(missing)));
        }
        return switch (judging.judge(by, id, form)) {
            case Sentenced.Done _ ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(view.path()))
                            .build();
            case Sentenced.Over _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(
                                    page(
                                            presenting.view(id, by),
                                            frame,
                                            form,
                                            say("examination.over")));
            case Sentenced.Refused(var why) ->
                    ResponseEntity.unprocessableContent()
                            .body(page(presenting.view(id, by), frame, form, why));
        };
    }

    private JteModel page(
            ExaminationView view, Frame frame, SentenceForm typed, @Nullable String wrong) {
        return html.reviewsExamination(
                frame.titled(say("examination.title", view.product().name())).hidden(),
                view,
                typed,
                wrong);
    }
}
