package folkmoot.reviews.panel;

import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.People;
import folkmoot.products.Attribute;
import folkmoot.products.Categories;
import folkmoot.products.ProductView;
import folkmoot.reviews.review.Gathered;
import folkmoot.reviews.review.Gathering;
import folkmoot.reviews.review.ReviewDrawing;
import folkmoot.search.Search;
import folkmoot.site.PageTags;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a product's page says about its reviews, and the page of them that is asked for.
@Component
class Shelf {

    private static final int PAGE = 20;

    // A search that finds more than this is answered with the newest of them.
    private static final int FOUND = 1_000;

    private final Figures figures;
    private final ReviewLists lists;
    private final Search search;
    private final People people;
    private final Categories categories;
    private final Gathering gathering;
    private final ReviewDrawing drawing;

    Shelf(
            Figures figures,
            ReviewLists lists,
            Search search,
            People people,
            Categories categories,
            Gathering gathering,
            ReviewDrawing drawing) {
        this.figures = figures;
        this.lists = lists;
        this.search = search;
        this.people = people;
        this.categories = categories;
        this.gathering = gathering;
        this.drawing = drawing;
    }

    PanelView of(ProductView product, Actor reader, HttpServletRequest request) {
        var known = reader instanceof Actor.Member;
        var sift = SiftView.of(request.getParameterMap(), known);
        var after = Position.of(SiftView.one(request.getParameterMap(), "after"));
        var all = figures.of(product.id());
        var found =
                lists.page(
                        product.id(),
                        sift,
                        found(product, sift),
                        circle(sift, reader),
                        after,
                        PAGE + 1);
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var gathered =
                gathering.of(
                        product,
                        page.stream().map(ReviewLists.Placed::review).toList(),
                        all.strip().stream().map(FiguresView.StripView::post).toList(),
                        reader);
        gathered.posts().keySet().forEach(it -> PageTags.add(request, "post:" + it));
        return new PanelView(
                product,
                all,
                sift,
                after.equals(Position.START),
                known,
                labels(product, all),
                strip(all, gathered),
                drawn(page, gathered, product.path() + sift.query(null)),
                found.size() > PAGE ? page.getLast().position().toString() : null);
    }

    private @Nullable List<UUID> found(ProductView product, SiftView sift) {
        return sift.q().isEmpty()
                ? null
                : search.within(product.id().value(), "review", sift.q(), FOUND);
    }

    private Circle circle(SiftView sift, Actor reader) {
        return sift.order() == SiftView.Order.NEAR && reader instanceof Actor.Member member
                ? new Circle(people.followedBy(member.id()), people.wearing(Hat.EXPERT))
                : Circle.NONE;
    }

    // What is asked now, then what was answered while it was.
    private Map<String, String> labels(ProductView product, FiguresView all) {
        var category = product.category() == null ? null : categories.find(product.category());
        var labels = new LinkedHashMap<String, String>();
        if (category != null) {
            for (Attribute it : category.attributes()) {
                labels.put(it.key(), it.label());
            }
        }
        var known = categories.labels();
        all.attributes().stream()
                .map(FiguresView.PartView::key)
                .filter(known::containsKey)
                .forEach(it -> labels.putIfAbsent(it, Objects.requireNonNull(known.get(it))));
        return labels;
    }

    private static List<PanelView.CaptionView> strip(FiguresView all, Gathered gathered) {
        return all.strip().stream()
                .filter(it -> gathered.posts().containsKey(it.post()))
                .map(it -> new PanelView.CaptionView(it, gathered.author(it.post())))
                .toList();
    }

    private List<Content> drawn(List<ReviewLists.Placed> page, Gathered gathered, String back) {
        return page.stream()
                .map(it -> drawing.item(it.review(), gathered, false, back))
                .filter(Objects::nonNull)
                .map(it -> Objects.requireNonNull(it))
                .toList();
    }
}
