package folkmoot.demo;

import folkmoot.products.Attribute;
import folkmoot.products.Catalogue;
import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import folkmoot.products.Draft;
import folkmoot.products.Picture;
import folkmoot.products.Price;
import folkmoot.products.ProductId;
import folkmoot.products.Putting;
import folkmoot.products.Variant;
import folkmoot.site.Ids;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The twelve products in their four categories.
@InDemo
class Showroom {

    private static final int OPENED = 715;

    // Whose pictures they are.
    private static final String KEEPER = "june";

    private static final List<Category> CATEGORIES =
            List.of(
                    category("cars", "Cars", "range", "comfort", "space", "handling", "service"),
                    category(
                            "city-bikes",
                            "City bikes",
                            "comfort",
                            "brakes",
                            "gears",
                            "assembly",
                            "value"),
                    category(
                            "sport-bikes",
                            "Sport bikes",
                            "handling",
                            "weight",
                            "brakes",
                            "gears",
                            "value"),
                    category(
                            "cargo-and-family",
                            "Cargo and family",
                            "load",
                            "handling",
                            "safety",
                            "battery",
                            "value"));

    private final Categories categories;
    private final Catalogue catalogue;
    private final Players players;
    private final Album album;
    private final Map<String, ProductId> known = new HashMap<>();

    Showroom(Categories categories, Catalogue catalogue, Players players, Album album) {
        this.categories = categories;
        this.catalogue = catalogue;
        this.players = players;
        this.album = album;
    }

    void tell(Telling telling) {
        var chance = Telling.chance("showroom");
        CATEGORIES.forEach(categories::put);
        for (var product : telling.sheets().products()) {
            var opened = telling.calendar().ago(OPENED, chance);
            var id = new ProductId(Ids.next(opened));
            known.put(product.slug(), id);
            telling.chronicle().at(opened, () -> open(id, product));
        }
    }

    ProductId named(String slug) {
        return Objects.requireNonNull(known.get(slug), slug);
    }

    /// The pictures, when they are developed.
    void hang(Telling telling) {
        for (var product : telling.sheets().products()) {
            var picture = album.picture(file(product));
            album.publish(picture);
            put(named(product.slug()), product, List.of(new Picture(picture.id(), product.alt())));
        }
    }

    private void open(ProductId id, Sheets.Product product) {
        album.bring(file(product), product.alt(), players.named(KEEPER).id());
        put(id, product, List.of());
    }

    private static String file(Sheets.Product product) {
        return "pictures/" + product.slug() + ".jpg";
    }

    private void put(ProductId id, Sheets.Product product, List<Picture> pictures) {
        var put =
                catalogue.put(
                        new Draft(
                                id,
                                product.slug(),
                                product.name(),
                                "",
                                product.description(),
                                category(product),
                                new Price(BigDecimal.valueOf(product.price()), "EUR"),
                                product.sku(),
                                List.of(product.gtin()),
                                List.of(product.mpn()),
                                product.variants().stream()
                                        .map(it -> new Variant(it.name(), it.sku(), ""))
                                        .toList(),
                                pictures));
        if (put instanceof Putting.Refused(var flaws)) {
            throw new IllegalStateException(product.slug() + ": " + flaws);
        }
    }

    private static @Nullable CategoryId category(Sheets.Product product) {
        return CATEGORIES.stream()
                .filter(it -> it.slug().equals(product.category()))
                .map(Category::id)
                .findFirst()
                .orElse(null);
    }

    private static Category category(String slug, String name, String... attributes) {
        return new Category(
                new CategoryId(Ids.next()),
                slug,
                name,
                null,
                Stream.of(attributes)
                        .map(it ->
                                new Attribute(
                                        it,
                                        it.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + it.substring(1)))
                        .toList());
    }
}
