package folkmoot.reviews.review;

import folkmoot.products.ProductView;
import folkmoot.site.JsonLd;
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
        all.put(
                "itemReviewed",
                Map.of(
                        "@type",
                        "Product",
                        "@id",
                        base + product.path(),
                        "name",
                        product.name(),
                        "url",
                        base + product.path()));
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
        return JsonLd.write(all);
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
