package folkmoot.reviews.collection;

import folkmoot.reviews.order.CoverageView;
import java.util.List;
import java.util.Map;

/// How reviews are collected, in figures of this moment.
public record CollectionView(
        TotalsView totals,
        CoverageView coverage,
        List<CountView> origins,
        List<CountView> withheldByRule,
        Map<Integer, Integer> withheldByStars,
        int invite,
        int remind) {

    /// Over all products.
    public record TotalsView(
            int reviews,
            int purchase,
            int experience,
            int invited,
            int visitor,
            int imported,
            int otherProvider,
            int incentivised,
            int related,
            int repeated,
            int withheld) {

        /// Verified ones of a hundred.
        public long share() {
            return reviews == 0 ? 0 : Math.round(100.0 * purchase / reviews);
        }
    }

    /// So many of that.
    public record CountView(String name, int count) {}
}
