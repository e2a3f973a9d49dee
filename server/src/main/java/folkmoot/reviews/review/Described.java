package folkmoot.reviews.review;

import folkmoot.products.ProductView;
import folkmoot.site.JsonLd;
import folkmoot.site.Texts;
import folkmoot.talk.PostView;
import folkmoot.text.Excerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A review as schema.org sees it.
final class Described {

    private Described() {}

    static String jsonLd(
            PostView post, ReviewView review, ProductView product, String author, String base) {
        var said = review.appraisal();
        var all = new LinkedHashMap<String, Object>();
        all.put("@type", "Review");
        all.put("@id", base + post.path());
        all.put("url", base + post.path());
        all.put("itemReviewed", reviewed(product, base));
        all.put(
                "reviewRating",
                Map.of(
                        "@type",
                        "Rating",
                        "ratingValue",
                        said.stars(),
                        "bestRating",
                        5,
                        "worstRating",
                        1));
        all.put("author", Map.of("@type", "Person", "name", author));
        all.put("datePublished", post.postedAt().toString());
        if (post.editedAt() != null) {
            all.put("dateModified", post.editedAt().toString());
        }
        if (!post.title().isEmpty()) {
            all.put("name", post.title());
        }
        all.put("reviewBody", Excerpt.plain(post.body()));
        if (!post.language().equals("und")) {
            all.put("inLanguage", post.language());
        }
        notes(all, "positiveNotes", said.pros());
        notes(all, "negativeNotes", said.cons());
        return JsonLd.write(Map.of("@graph", List.of(all, crumbs(post, product, base))));
    }

    // Search engines want to know what all say of a thing, where they read what one says.
    private static Map<String, Object> reviewed(ProductView product, String base) {
        var about = new LinkedHashMap<String, Object>();
        about.put("@type", "Product");
        about.put("@id", base + product.path());
        about.put("name", product.name());
        about.put("url", base + product.path());
        if (product.picture() != null) {
            about.put("image", base + "/media/" + product.picture().id() + "/1920");
        }
        if (product.standing().reviews() > 0) {
            about.put("aggregateRating", Rated.jsonLd(product.standing()));
        }
        return about;
    }

    private static Map<String, Object> crumbs(PostView post, ProductView product, String base) {
        var title = post.title().isEmpty() ? Excerpt.of(post.body(), 60) : post.title();
        return Map.of(
                "@type",
                "BreadcrumbList",
                "itemListElement",
                List.of(
                        crumb(1, Texts.say("section.products"), base + "/products"),
                        crumb(2, product.name(), base + product.path()),
                        crumb(3, title, base + post.path())));
    }

    private static Map<String, Object> crumb(int position, String name, String url) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", url);
    }

    private static void notes(Map<String, Object> all, String name, List<String> points) {
        if (!points.isEmpty()) {
            all.put(
                    name,
                    Map.of(
                            "@type",
                            "ItemList",
                            "itemListElement",
                            IntStream.range(0, points.size())
                                    .mapToObj(it ->
                                            Map.of(
                                                    "@type",
                                                    "ListItem",
                                                    "position",
                                                    it + 1,
                                                    "name",
                                                    points.get(it)))
                                    .toList()));
        }
    }
}
