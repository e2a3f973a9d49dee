package folkmoot.reviews.ranking;

import java.time.Duration;
import java.time.Instant;

/// Where a product stands in lists, and how many reviews its score really rests on.
///
/// The score is the mean of the stars, each weighed by what is known of its writer and by its age,
/// drawn towards the mean of the category by as much as [Benchmark#worth] reviews:
///
///     score = (m·C + Σ wᵢ·rᵢ) / (m + Σ wᵢ),   wᵢ = verification · 0.5^(age / 365 days)
///
/// Sums are kept as if every review were weighed at a fixed day, growing by the same law that makes
/// old ones fade: then the passing of time is one factor for all of them, and a product with a
/// million reviews is scored as fast as one with ten.
record Score(double value, double effective) {

    static final Duration HALF = Duration.ofDays(365);

    /// The same day as in R__tally.sql.
    static final Instant DAY = Instant.parse("2020-01-01T00:00:00Z");

    static Score of(Benchmark held, Weights weights, Instant now) {
        var faded = faded(DAY, now);
        var all = weights.weight() * faded;
        var stars = weights.weightedStars() * faded;
        var value = (held.worth() * held.mean() + stars) / (held.worth() + all);
        // The factor of time stands above and below: it falls out.
        var effective =
                weights.squared() == 0
                        ? 0
                        : weights.weight() * weights.weight() / weights.squared();
        return new Score(value, effective);
    }

    /// What is left of a weight: half after [#HALF].
    static double faded(Instant then, Instant now) {
        return Math.pow(0.5, (double) Duration.between(then, now).toMillis() / HALF.toMillis());
    }
}
