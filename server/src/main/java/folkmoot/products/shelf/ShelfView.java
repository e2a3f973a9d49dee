package folkmoot.products.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the list. `next` is the product that it ends with, where more follow; `total` and
/// `reviews` count all products that are still made.
public record ShelfView(
        SiftForm sift,
        List<ItemView> items,
        List<ChipView> chips,
        @Nullable String category,
        int total,
        int reviews,
        @Nullable String next,
        boolean first) {

    /// Each with its reason, `products.why.<order>`.
    public List<String> orders() {
        return List.of("best", "newest", "name");
    }
}
