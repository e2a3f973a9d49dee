package folkmoot.products.product;

import static folkmoot.site.Texts.say;

import folkmoot.media.Pictures;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Notices;
import folkmoot.people.Actor;
import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import folkmoot.products.Picture;
import folkmoot.products.ProductHead;
import folkmoot.products.ProductPanel;
import folkmoot.products.ProductView;
import folkmoot.site.Frame;
import folkmoot.text.Excerpt;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Puts a product's page together from what is known here and what modules above add.
@Component
class Visiting {

    private static final int DESCRIPTION = 160;
    private static final int TEXT = 240;

    private final Drafts drafts;
    private final Categories categories;
    private final Pictures pictures;
    private final Moderation moderation;
    private final Notices notices;
    private final Supplier<List<ProductHead>> heads;
    private final Supplier<List<ProductPanel>> panels;

    Visiting(
            Drafts drafts,
            Categories categories,
            Pictures pictures,
            Moderation moderation,
            Notices notices,
            ObjectProvider<ProductHead> heads,
            ObjectProvider<ProductPanel> panels) {
        this.drafts = drafts;
        this.categories = categories;
        this.pictures = pictures;
        this.moderation = moderation;
        this.notices = notices;
        this.heads = SingletonSupplier.of(() -> heads.orderedStream().toList());
        this.panels = SingletonSupplier.of(() -> panels.orderedStream().toList());
    }

    PageView page(ProductView product, Actor reader, HttpServletRequest request) {
        var draft = Objects.requireNonNull(drafts.find(product.id()));
        return new PageView(
                product,
                crumbs(product.category()),
                plates(draft.pictures(), product),
                draft.variants(),
                draft.ownIdentifiers(),
                Excerpt.of(product.beginning(), TEXT),
                tombstone(product),
                heads.get().stream().map(it -> it.head(product)).toList(),
                all(it -> it.acts(product, reader)),
                all(it -> it.of(product, reader, request)),
                all(it -> it.rail(product, reader)));
    }

    // What waits was never to be read, and what was written since is no gap.
    private @Nullable Content tombstone(ProductView product) {
        var decided =
                product.description().isEmpty() ? moderation.withheld(product.id().value()) : null;
        return decided == null || decided.effect() != Effect.HIDE
                ? null
                : notices.tombstone(decided, say("products.hidden.what"));
    }

    Frame framed(Frame frame, PageView page) {
        var product = page.product();
        List<Map<String, Object>> added =
                panels.get().stream().map(it -> it.jsonLd(product, frame.base())).toList();
        var framed =
                frame.titled(product.name())
                        .described(Excerpt.of(product.beginning(), DESCRIPTION))
                        .within("products")
                        .at(product.path())
                        .followedBy(product.path() + "/feed.atom")
                        .pictured(
                                page.plates().isEmpty()
                                        ? null
                                        : page.plates().getFirst().picture().large())
                        .about(Described.jsonLd(page, frame.base(), frame.brand().name(), added));
        for (var it : panels.get()) {
            framed = it.frame(product, framed);
        }
        return framed;
    }

    private List<PlateView> plates(List<Picture> all, ProductView product) {
        var known = pictures.named(all.stream().map(Picture::id).toList());
        var plates = new ArrayList<PlateView>();
        for (var it : all) {
            var picture = known.get(it.id());
            if (picture != null) {
                plates.add(new PlateView(picture, it.alt().isEmpty() ? product.name() : it.alt()));
            }
        }
        return plates;
    }

    private List<Content> all(Function<ProductPanel, Content> part) {
        return panels.get().stream().map(part).filter(it -> it != ProductPanel.NOTHING).toList();
    }

    private List<Category> crumbs(@Nullable CategoryId category) {
        var all = categories.all();
        var crumbs = new ArrayList<Category>();
        var next = category;
        while (next != null) {
            var id = next;
            var found = all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
            crumbs.addFirst(found);
            next = found.parent();
        }
        return crumbs;
    }
}
