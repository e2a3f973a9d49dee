package folkmoot.products.shelf;

import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import folkmoot.products.Picture;
import folkmoot.products.ProductHead;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.site.NotThere;
import folkmoot.text.Excerpt;
import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Puts one page of the list together, with a fixed number of queries.
@Component
class Browsing {

    static final int PAGE = 24;
    private static final int TEXT = 90;

    private final Shelf shelf;
    private final Products products;
    private final Categories categories;
    private final Pictures pictures;
    private final Supplier<List<ProductHead>> heads;

    Browsing(
            Shelf shelf,
            Products products,
            Categories categories,
            Pictures pictures,
            ObjectProvider<ProductHead> heads) {
        this.shelf = shelf;
        this.products = products;
        this.categories = categories;
        this.pictures = pictures;
        this.heads = SingletonSupplier.of(() -> heads.orderedStream().toList());
    }

    ShelfView page(SiftForm sift, @Nullable ProductId after) {
        var all = categories.all();
        var counts = shelf.counts();
        var category = category(all, sift.category());
        var ids =
                shelf.list(
                        sift.q(),
                        category == null ? null : category.id(),
                        Order.of(sift.order()),
                        after,
                        PAGE + 1);
        var shown = ids.subList(0, Math.min(PAGE, ids.size()));
        return new ShelfView(
                sift,
                items(shown),
                chips(all, counts),
                category == null ? null : category.name(),
                counts.stream().mapToInt(Shelf.Count::products).sum(),
                counts.stream().mapToInt(Shelf.Count::reviews).sum(),
                ids.size() > PAGE ? shown.getLast().toString() : null,
                after == null);
    }

    private List<ItemView> items(List<ProductId> ids) {
        var known = products.all(ids);
        var shown = ids.stream().map(known::get).filter(Objects::nonNull).toList();
        var lines = heads.get().stream().map(it -> it.cards(shown)).toList();
        var plates = pictures.named(shown.stream().flatMap(it -> plate(it).stream()).toList());
        return shown.stream().map(it -> item(it, plates, lines)).toList();
    }

    private static ItemView item(
            ProductView product,
            Map<PictureId, PictureView> plates,
            List<Map<ProductId, Content>> lines) {
        return new ItemView(
                product,
                plate(product).map(plates::get).orElse(null),
                Excerpt.of(product.beginning(), TEXT),
                lines.stream().map(it -> it.get(product.id())).filter(Objects::nonNull).toList());
    }

    private static Optional<PictureId> plate(ProductView product) {
        return Optional.ofNullable(product.picture()).map(Picture::id);
    }

    // Two levels: a parent counts what its children have. Empty ones are not offered.
    private static List<ChipView> chips(List<Category> all, List<Shelf.Count> counts) {
        var own = new HashMap<UUID, Integer>();
        counts.stream()
                .filter(it -> it.category() != null)
                .forEach(it -> own.put(it.category(), it.products()));
        var sums = new HashMap<CategoryId, Integer>();
        for (var it : all) {
            var products = own.getOrDefault(it.id().value(), 0);
            sums.merge(it.id(), products, Integer::sum);
            if (it.parent() != null) {
                sums.merge(it.parent(), products, Integer::sum);
            }
        }
        return all.stream()
                .map(it -> new ChipView(it, sums.getOrDefault(it.id(), 0)))
                .filter(it -> it.count() > 0)
                .toList();
    }

    private static @Nullable Category category(List<Category> all, String slug) {
        if (slug.isEmpty()) {
            return null;
        }
        return all.stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotThere("category " + slug));
    }
}
