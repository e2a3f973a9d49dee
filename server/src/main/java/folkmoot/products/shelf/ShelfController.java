package folkmoot.products.shelf;

import folkmoot.people.Actor;
import folkmoot.products.ProductId;
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
import org.springframework.web.bind.annotation.ResponseBody;

/// The list of products.
@Controller
class ShelfController {

    private final Browsing browsing;
    private final Templates html;

    ShelfController(Browsing browsing, Templates html) {
        this.browsing = browsing;
        this.html = html;
    }

    @GetMapping("/products")
    @ResponseBody
    JteModel list(
            SiftForm sift,
            @RequestParam(required = false) @Nullable ProductId after,
            Actor reader,
            Frame frame,
            HttpServletRequest request) {
        var shelf = browsing.page(sift, after);
        PageTags.add(request, "list:products");
        return html.productsShelf(framed(frame, shelf), shelf, reader.forBrand());
    }

    private static Frame framed(Frame frame, ShelfView shelf) {
        var category = shelf.category();
        var title =
                category == null
                        ? Texts.say("products.shelf.title", frame.brand().name())
                        : category;
        var framed =
                frame.titled(title)
                        .described(lead(shelf))
                        .within("products")
                        .at(new SiftForm("", shelf.sift().category(), "").first());
        return shelf.sift().q().isEmpty() && shelf.first() ? framed : framed.hidden();
    }

    private static String lead(ShelfView shelf) {
        return Texts.say("products.shelf.lead", shelf.total(), shelf.reviews());
    }
}
