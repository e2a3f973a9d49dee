package folkmoot.reviews.exchange;

import folkmoot.reviews.mapping.Candidate;
import folkmoot.site.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what a review is known again when it comes a second time.
final class Key {

    private static final String APART = "\u0000";

    private Key() {}

    /// Of a review from `origin` (empty where nobody said from where). A number alone is not enough
    /// then: files number their records as they like.
    static UUID of(Candidate review, String origin) {
        var ours = post(review);
        if (ours != null) {
            return ours;
        }
        if (!review.id().isEmpty() && !origin.isEmpty()) {
            return hash("number", origin, review.id());
        }
        return hash(
                "words",
                review.product().toString(),
                review.person(),
                review.author(),
                String.valueOf(review.postedAt()),
                String.valueOf(review.stars()),
                review.title(),
                review.text(),
                String.join(APART, review.pros()),
                String.join(APART, review.cons()),
                review.id());
    }

    /// The post that it is in the place that exported it.
    static @Nullable UUID post(Candidate review) {
        try {
            return review.ours() ? Ids.of(review.id()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static UUID hash(String... parts) {
        try {
            var all = String.join(APART, parts).getBytes(StandardCharsets.UTF_8);
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(all));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has it", e);
        }
    }
}
