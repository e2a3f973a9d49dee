package folkmoot.reviews;

import folkmoot.products.ProductId;
import folkmoot.talk.PostId;

/// A review as its writer hands it over. An empty `language` is detected.
public record NewReview(
        PostId id,
        ProductId product,
        String title,
        String body,
        String language,
        Appraisal appraisal) {}
