package folkmoot.reviews.review;

import folkmoot.products.ProductView;
import folkmoot.talk.PostView;
import java.util.List;

/// What stands beside a review: its product, and what else its author wrote.
public record BesideView(ProductView product, String author, List<PostView> others) {}
