package folkmoot.products;

import org.jspecify.annotations.Nullable;

/// What the brand says about a product, taken away by a decision and given back: its description
/// and its pictures. The name stays, and so do the reviews.
public interface Hidden {

    /// False when there is nothing to be seen. `entry` is the log's record of it.
    boolean hide(ProductId id, long entry);

    /// Puts it back, as far as nothing else has been put in its place.
    void reveal(ProductId id);

    /// What is hidden, with all the rest as it was then; null for nothing.
    @Nullable Draft find(ProductId id);
}
