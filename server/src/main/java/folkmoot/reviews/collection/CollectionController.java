package folkmoot.reviews.collection;

import folkmoot.moderation.Moderation;
import folkmoot.reviews.collection.CollectionView.CountView;
import folkmoot.reviews.collection.Totals.Withheld;
import folkmoot.reviews.invitation.Schedule;
import folkmoot.reviews.order.Coverage;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.site.Section;
import folkmoot.site.Section.Place;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/// How reviews are collected: what the law asks (UCPD 7(6), 23b, 23c; 16 CFR 465), answered from
/// settings and figures instead of promises.
@Controller
class CollectionController {

    private final Totals totals;
    private final Coverage coverage;
    private final Schedule schedule;
    private final Moderation moderation;
    private final Templates html;

    CollectionController(
            Totals totals,
            Coverage coverage,
            Schedule schedule,
            Moderation moderation,
            Templates html) {
        this.totals = totals;
        this.coverage = coverage;
        this.schedule = schedule;
        this.moderation = moderation;
        this.html = html;
    }

    @Bean
    static Section howReviewsAreCollected() {
        return new Section(
                Place.FOOT,
                "how-reviews-are-collected",
                "/how-reviews-are-collected",
                "shield",
                20);
    }

    @GetMapping("/how-reviews-are-collected")
    @Transactional(readOnly = true)
    JteModel show(Frame frame, HttpServletRequest request) {
        PageTags.add(request, "list:posts", "list:products", Coverage.TAG);
        var withheld = totals.withheld();
        var view =
                new CollectionView(
                        totals.all(),
                        coverage.now(),
                        totals.origins(),
                        byRule(withheld),
                        byStars(withheld),
                        schedule.invite(),
                        schedule.remind());
        return html.reviewsCollection(
                frame.titled(Texts.say("reviews.collected.title"))
                        .described(Texts.say("reviews.collected.lead"))
                        .at("/how-reviews-are-collected"),
                view);
    }

    private List<CountView> byRule(List<Withheld> withheld) {
        return moderation.standing(withheld.stream().map(Withheld::post).toList()).values().stream()
                .map(Moderation::withheld)
                .filter(it -> it != null)
                .collect(Collectors.groupingBy(it -> it.rule().title(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new CountView(it.getKey(), it.getValue().intValue()))
                .toList();
    }

    private static Map<Integer, Integer> byStars(List<Withheld> withheld) {
        var counts = new TreeMap<Integer, Integer>();
        withheld.forEach(it -> counts.merge(it.stars(), 1, Integer::sum));
        return counts;
    }
}
