package folkmoot.reviews.review;

import folkmoot.site.Deferrable;
import java.util.List;
import org.springframework.stereotype.Component;

/// The lists of a product's reviews that have one for each. Who says the same and who reviewed
/// before is asked of every review that comes in.
@Component
class ReviewIndexes implements Deferrable {

    @Override
    public String table() {
        return "reviews.review";
    }

    @Override
    public List<String> indexes() {
        return List.of(
                "reviews.review_helpful",
                "reviews.review_language_helpful",
                "reviews.review_language_newest",
                "reviews.review_newest",
                "reviews.review_stars_helpful",
                "reviews.review_stars_newest");
    }
}
