package folkmoot.reviews.ranking;

import folkmoot.products.Products;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.site.Section;
import folkmoot.site.Section.Place;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How we rank: formula, weights and the numbers in force, for everybody.
@Controller
class RankingController {

    private final Explaining explaining;
    private final Products products;
    private final Templates html;

    RankingController(Explaining explaining, Products products, Templates html) {
        this.explaining = explaining;
        this.products = products;
        this.html = html;
    }

    @Bean
    static Section howWeRank() {
        return new Section(Place.FOOT, "how-we-rank", "/how-we-rank", "sort", 30);
    }

    @GetMapping("/how-we-rank")
    @Transactional(readOnly = true)
    JteModel show(
            @RequestParam(defaultValue = "") String product,
            Frame frame,
            HttpServletRequest request) {
        var asked = product.isEmpty() ? null : products.find(product);
        PageTags.add(request, asked == null ? "list:products" : "product:" + asked.id());
        var title = Texts.say("reviews.rank.title");
        return html.reviewsRanking(
                frame.titled(title).described(Texts.say("reviews.rank.lead")).at("/how-we-rank"),
                explaining.view(asked));
    }
}
