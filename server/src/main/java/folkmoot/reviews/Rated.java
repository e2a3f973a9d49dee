package folkmoot.reviews;

import folkmoot.products.ProductId;

/// What a review is about, and what it gives.
public record Rated(ProductId product, int stars) {}
