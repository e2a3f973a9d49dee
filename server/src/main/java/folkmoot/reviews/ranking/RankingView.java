package folkmoot.reviews.ranking;

import folkmoot.products.ProductView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How products are ranked: what they are held against now, and the sum done for examples. `own` is
/// there when the page was asked about one product.
public record RankingView(
        HeldView place,
        List<HeldView> categories,
        List<ExampleView> examples,
        @Nullable OwnView own) {

    /// Mean and worth of a category; its name is empty for the whole place.
    public record HeldView(String name, String mean, String worth, int products, int reviews) {}

    /// So many reviews with such a mean make this score.
    public record ExampleView(int reviews, String mean, String sum, String score) {}

    /// One product's numbers.
    public record OwnView(
            ProductView product,
            int reviews,
            String mean,
            String cautious,
            String weight,
            String effective,
            String score) {}
}
