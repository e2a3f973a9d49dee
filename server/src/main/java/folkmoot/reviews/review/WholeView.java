package folkmoot.reviews.review;

import folkmoot.moderation.Waiting;
import folkmoot.products.ProductView;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A review on its own page. `waiting` is there for a held one, `reply` for staff who may reply.
public record WholeView(
        ShownView item,
        ProductView product,
        List<EarlierView> earlier,
        @Nullable Waiting waiting,
        @Nullable Content reply) {}
