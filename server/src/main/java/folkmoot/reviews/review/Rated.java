package folkmoot.reviews.review;

import folkmoot.products.Standing;
import java.util.Map;

/// The plain mean of a product's reviews as schema.org sees it.
public final class Rated {

    private Rated() {}

    /// For products that have reviews.
    public static Map<String, Object> jsonLd(Standing standing) {
        return Map.of(
                "@type",
                "AggregateRating",
                "ratingValue",
                Math.round(standing.mean() * 100) / 100.0,
                "reviewCount",
                standing.reviews(),
                "bestRating",
                5,
                "worstRating",
                1);
    }
}
