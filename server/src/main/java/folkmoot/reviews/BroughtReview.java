package folkmoot.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A review from elsewhere, with the name and the time that came with it. It is never verified:
/// nobody here saw the purchase. `source` is imported or another provider; `origin` says where it
/// comes from, in words that readers see ("the old shop").
public record BroughtReview(
        NewReview review,
        String byline,
        Instant postedAt,
        Source source,
        String origin,
        @Nullable BroughtReply reply) {

    /// One to which nobody replied.
    public BroughtReview(
            NewReview review, String byline, Instant postedAt, Source source, String origin) {
        this(review, byline, postedAt, source, origin, null);
    }
}
