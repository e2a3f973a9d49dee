package folkmoot.reviews.writing;

import folkmoot.products.Products;
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

    private static final int SHOWN = 24;
    private static final int LONGEST = 200;

    private final Products products;
    private final Templates html;

    ChoosingController(Products products, Templates html) {
        this.products = products;
        this.html = html;
    }

    @GetMapping("/reviews/new")
    JteModel choose(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String note,
            Frame frame,
            HttpServletRequest request) {
        PageTags.add(request, "list:products");
        var words = q.length() <= LONGEST ? q : q.substring(0, LONGEST);
        var title = Texts.say("reviews.choose.title");
        return html.reviewsChoose(
                frame.titled(title).within("products").hidden(),
                products.matching(words, SHOWN),
                words,
                WritingController.note(note));
    }
}
