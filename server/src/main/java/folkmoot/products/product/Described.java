package folkmoot.products.product;

import folkmoot.products.Identifier;
import folkmoot.products.ProductView;
import folkmoot.site.JsonLd;
import folkmoot.site.Texts;
import folkmoot.text.Excerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A product as search engines read it: schema.org's `Product` and `BreadcrumbList`.
final class Described {

    private Described() {}

    /// `added` is what modules above know: ratings, reviews.
    static String jsonLd(
            PageView page, String base, String brand, List<Map<String, Object>> added) {
        return JsonLd.write(
                Map.of("@graph", List.of(product(page, base, brand, added), crumbs(page, base))));
    }

    private static Map<String, Object> product(
            PageView page, String base, String brand, List<Map<String, Object>> added) {
        var product = page.product();
        var about = new LinkedHashMap<String, Object>();
        about.put("@type", "Product");
        about.put("@id", base + product.path());
        about.put("url", base + product.path());
        about.put("name", product.name());
        put(about, "description", Excerpt.plain(product.description()));
        put(about, "image", page.plates().stream().map(it -> base + it.picture().large()).toList());
        about.put(
                "brand",
                Map.of(
                        "@type",
                        "Brand",
                        "name",
                        product.brand().isEmpty() ? brand : product.brand()));
        put(about, "sku", first(product, Identifier.Kind.SKU));
        put(about, "gtin", first(product, Identifier.Kind.GTIN));
        put(about, "mpn", first(product, Identifier.Kind.MPN));
        if (!page.crumbs().isEmpty()) {
            about.put("category", page.crumbs().getLast().name());
        }
        if (product.price() != null && !product.archived()) {
            about.put("offers", offer(product, base));
        }
        added.forEach(about::putAll);
        return about;
    }

    private static Map<String, Object> offer(ProductView product, String base) {
        var price = Objects.requireNonNull(product.price());
        return Map.of(
                "@type",
                "Offer",
                "url",
                base + product.path(),
                "price",
                price.amount().toPlainString(),
                "priceCurrency",
                price.currency());
    }

    private static Map<String, Object> crumbs(PageView page, String base) {
        var steps =
                Stream.of(
                                Stream.of(Map.entry(Texts.say("section.products"), "/products")),
                                page.crumbs().stream().map(it -> Map.entry(it.name(), it.path())),
                                Stream.of(Map.entry(page.product().name(), page.product().path())))
                        .flatMap(it -> it)
                        .toList();
        return Map.of(
                "@type",
                "BreadcrumbList",
                "itemListElement",
                IntStream.range(0, steps.size())
                        .mapToObj(it -> step(it + 1, steps.get(it), base))
                        .toList());
    }

    private static Map<String, Object> step(
            int position, Map.Entry<String, String> step, String base) {
        return Map.of(
                "@type",
                "ListItem",
                "position",
                position,
                "name",
                step.getKey(),
                "item",
                base + step.getValue());
    }

    private static String first(ProductView product, Identifier.Kind kind) {
        return product.identifiers().stream()
                .filter(it -> it.kind() == kind)
                .map(Identifier::value)
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, Object> about, String key, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            about.put(key, value);
        }
    }
}
