package folkmoot.talk.question;

import static folkmoot.site.Texts.say;

import folkmoot.governance.OfficeHours;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.site.Section;
import folkmoot.site.Settings;
import folkmoot.text.Excerpt;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Which questions wait, for everybody to see.
@Controller
class UnansweredController {

    static final String LIST = "list:questions";
    private static final int SHOWN = 100;
    private static final int WORDS = 200;

    private final Questions questions;
    private final Settings settings;
    private final Templates html;

    UnansweredController(Questions questions, Settings settings, Templates html) {
        this.questions = questions;
        this.settings = settings;
        this.html = html;
    }

    @Bean
    static Section unansweredSection() {
        return new Section(Section.Place.FOOT, "unanswered", "/unanswered", "question", 30);
    }

    @GetMapping("/unanswered")
    JteModel page(Frame frame, HttpServletRequest request) {
        PageTags.add(request, LIST, "list:comments");
        return html.talkUnanswered(
                frame.titled(say("talk.unanswered.title"))
                        .described(say("talk.unanswered.lead"))
                        .at("/unanswered"),
                questions.waiting(SHOWN).stream()
                        .map(it ->
                                new QuestionView(
                                        "/comments/" + it.comment(),
                                        Excerpt.of(it.body(), WORDS),
                                        it.postedAt()))
                        .toList(),
                OfficeHours.of(settings).words(),
                settings.brand().name());
    }
}
