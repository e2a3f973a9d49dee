package folkmoot.reviews.writing;

import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which product the review is about: the first question for those who come without one.
@Controller
class ChoosingController {

    private final Choices choices;
    private final Templates html;

    ChoosingController(Choices choices, Templates html) {
        this.choices = choices;
        this.html = html;
    }

    @GetMapping("/reviews/new")
    JteModel choose(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String note,
            Frame frame,
            HttpServletRequest request) {
        PageTags.add(request, "list:products");
        var title = Texts.say("reviews.choose.title");
        return html.reviewsChoose(
                frame.titled(title).within("products").hidden(),
                choices.blank(q, WritingController.note(note)));
    }
}
