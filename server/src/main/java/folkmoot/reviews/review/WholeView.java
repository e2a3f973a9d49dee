package folkmoot.reviews.review;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.products.ProductView;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A review on its own page. `standing` is what was decided about it, `reply` for staff who may
/// reply.
public record WholeView(
        ShownView item,
        ProductView product,
        List<EarlierView> earlier,
        List<Decided> standing,
        @Nullable Content notices,
        @Nullable Content reply) {

    /// A decision folds it up.
    public boolean folded() {
        return standing.stream().anyMatch(it -> it.effect() == Effect.COLLAPSE);
    }
}
