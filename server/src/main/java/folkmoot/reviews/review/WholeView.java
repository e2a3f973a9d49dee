package folkmoot.reviews.review;

import folkmoot.products.ProductView;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A review on its own page; `reply` for staff who may reply.
public record WholeView(
        ShownView item,
        ProductView product,
        List<EarlierView> earlier,
        @Nullable Content notices,
        @Nullable Content reply) {}
