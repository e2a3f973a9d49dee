package folkmoot.moderation.queue;

import static folkmoot.site.Texts.say;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.Section;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The queue in the browser of those who decide.
@Controller
class QueueController {

    private final Queueing queueing;
    private final Settling settling;
    private final Templates html;

    QueueController(Queueing queueing, Settling settling, Templates html) {
        this.queueing = queueing;
        this.settling = settling;
        this.html = html;
    }

    @Bean
    static Section moderationSection() {
        return new Section(Section.Place.LEAD, "moderation", "/moderation", "shield", 20);
    }

    @GetMapping("/moderation")
    JteModel queue(Actor.Member reader, Frame frame) {
        var queue = queueing.state(reader);
        return page(frame, queue, queueing.mine(reader), new Typed(VerdictForm.EMPTY, ""), null);
    }

    @PostMapping("/matters/claims")
    ResponseEntity<JteModel> claim(Actor.Member by) {
        queueing.claim(by);
        return next();
    }

    @PostMapping("/matters/{id}/verdicts")
    ResponseEntity<JteModel> settle(
            @PathVariable UUID id, @ModelAttribute VerdictForm form, Actor.Member by, Frame frame) {
        return switch (settling.settle(by, id, form)) {
            case Settled.Done _ -> {
                queueing.claim(by);
                yield next();
            }
            case Settled.Over _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(again(by, frame, id, form, say("moderation.queue.over")));
            case Settled.Changed(var key) ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(again(by, frame, id, form, say(key)));
            case Settled.Refused(var why) ->
                    ResponseEntity.unprocessableContent().body(again(by, frame, id, form, why));
            case Settled.Wrong(var key) ->
                    ResponseEntity.unprocessableContent()
                            .body(again(by, frame, id, form, say(key)));
        };
    }

    @PostMapping("/matters/{id}/skips")
    ResponseEntity<JteModel> skip(@PathVariable UUID id, Actor.Member by) {
        queueing.skip(by, id);
        queueing.claim(by);
        return next();
    }

    // What was typed about one matter is no verdict about another.
    private JteModel again(Actor.Member by, Frame frame, UUID id, VerdictForm form, String error) {
        var queue = queueing.state(by);
        var mine = queueing.mine(by);
        var same = mine != null && mine.matter().id().equals(id);
        var typed = same ? new Typed(form, "") : new Typed(VerdictForm.EMPTY, form.words());
        return page(frame, queue, mine, typed, error);
    }

    /// Into the form, or beside it.
    private record Typed(VerdictForm form, String words) {}

    // The state comes first: what is over by then is nobody's case.
    private JteModel page(
            Frame frame,
            QueueView queue,
            @Nullable CaseView mine,
            Typed typed,
            @Nullable String error) {
        return html.moderationQueue(
                frame.titled(say("moderation.queue.title")).hidden(),
                queue,
                mine,
                typed.form(),
                typed.words(),
                error);
    }

    private static ResponseEntity<JteModel> next() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/moderation"))
                .build();
    }
}
