package folkmoot.heeding.answer;

import static folkmoot.site.Texts.say;

import folkmoot.listening.TopicDeeds;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
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

/// Writing about a topic.
@Controller
class AnswerController {

    private final Answering answering;
    private final TopicDeeds topics;
    private final Spots spots;
    private final Drafts drafts;
    private final Templates html;

    AnswerController(
            Answering answering, TopicDeeds topics, Spots spots, Drafts drafts, Templates html) {
        this.answering = answering;
        this.topics = topics;
        this.spots = spots;
        this.drafts = drafts;
        this.html = html;
    }

    @GetMapping("/strategy/topics/{id}/answers/new")
    JteModel begin(@PathVariable long id, Staff by, Frame frame) {
        return page(id, by, frame, AnswerForm.EMPTY, Map.of());
    }

    @PostMapping("/strategy/topics/{id}/answers")
    ResponseEntity<JteModel> answer(
            @PathVariable long id, @ModelAttribute AnswerForm form, Staff by, Frame frame) {
        return switch (answering.answer(by, id, form)) {
            case Answered.Wrong(var fields) ->
                    ResponseEntity.unprocessableContent().body(page(id, by, frame, form, fields));
            case Answered.Refused(var why) ->
                    why.answer().body(page(id, by, frame, form, Map.of("body", why.words())));
            case Answered.Said(var comment) -> {
                drafts.drop(by.member().id(), "/strategy/topics/" + id + "/answers");
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/comments/" + comment))
                        .build();
            }
        };
    }

    private JteModel page(
            long id, Staff by, Frame frame, AnswerForm form, Map<String, String> wrong) {
        var topic = topics.start(by, id);
        return html.heedingAnswer(
                frame.titled(say("heeding.answer.title", topic.label())).hidden(),
                topic,
                spots.of(topic, by.member()),
                form,
                wrong);
    }
}
