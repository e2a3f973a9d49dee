package folkmoot.heeding.answer;

import static folkmoot.site.Texts.say;

import folkmoot.listening.TopicDeeds;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where to write about a topic. What is written goes through the door that everybody's comments go
/// through: none of the brand's own leads there.
@Controller
class AnswerController {

    private final TopicDeeds topics;
    private final Spots spots;
    private final Templates html;

    AnswerController(TopicDeeds topics, Spots spots, Templates html) {
        this.topics = topics;
        this.spots = spots;
        this.html = html;
    }

    @GetMapping("/topics/{id}/answers/new")
    JteModel begin(@PathVariable long id, Staff by, Frame frame) {
        var topic = topics.find(by, id).orElseThrow(() -> new NotThere(id));
        return html.heedingAnswer(
                frame.titled(say("heeding.answer.title", topic.label())).hidden(),
                topic,
                spots.of(topic, by.member()),
                Heeding.about(id));
    }
}
