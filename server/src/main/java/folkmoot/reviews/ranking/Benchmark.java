package folkmoot.reviews.ranking;

import folkmoot.products.CategoryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a product is held against as long as it has few reviews: its category's mean, `worth` as
/// many reviews. Without a category it is the whole place.
record Benchmark(
        @Nullable CategoryId category,
        double mean,
        double worth,
        int products,
        int reviews,
        Instant computedAt) {

    static final double LEAST = 5;

    /// Before anybody has said anything: the middle of the scale.
    static final Benchmark NONE = new Benchmark(null, 3, LEAST, 0, 0, Instant.EPOCH);
}
