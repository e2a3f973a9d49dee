package folkmoot.reviews.order;

import java.util.Map;

/// Orders that were told, and how far each came. `byStars` counts the reviews by invitation.
public record CoverageView(
        int orders,
        int waiting,
        int invited,
        int reminded,
        int unsubscribed,
        int unknown,
        int revoked,
        int opened,
        int reviewed,
        Map<Integer, Integer> byStars) {

    /// Orders that could be invited by now: told, due, of products that are here, and wanted.
    public int eligible() {
        return invited;
    }

    public int withStars(int stars) {
        return byStars.getOrDefault(stars, 0);
    }
}
