package folkmoot.reviews.examination;

import folkmoot.products.ProductId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Of the reviews of a product in a time: those above what was given before (`side` 1), those below
/// (-1), or those of a ring (0).
record Examination(
        UUID id,
        ProductId product,
        Instant from,
        Instant to,
        int side,
        double mean,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt) {

    String path() {
        return "/examinations/" + id;
    }
}
