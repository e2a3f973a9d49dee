package folkmoot.listening;

import folkmoot.products.ProductId;
import java.time.Instant;

/// So many reviews of a product came in a time as do not come by chance, or their stars moved: each
/// in multiples of what is usual. Published when it is first seen, and again as long as it grows.
public record BurstSeen(
        ProductId product, Instant from, Instant to, int reviews, double strength, double shift) {}
