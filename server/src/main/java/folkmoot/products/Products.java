package folkmoot.products;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the brand makes, for the modules that add something to it. Archived products are found like
/// the others.
public interface Products {

    @Nullable ProductView find(ProductId id);

    /// By the last part of its address; former addresses are not found here.
    @Nullable ProductView find(String slug);

    Map<ProductId, ProductView> all(Collection<ProductId> ids);

    /// In the order of their ids, those after `last` (null: from the first), for sitemaps and
    /// exports.
    List<ProductView> after(@Nullable ProductId last, int limit);

    /// The paths of those from that id on, in the same order.
    List<String> paths(ProductId first, int limit);

    /// Every so manieth id, beginning with the first: where pages of [#paths] begin. Reads all ids.
    List<ProductId> milestones(int every);

    /// Those still made that these words or numbers find, the best first; all of them for no words.
    List<ProductView> matching(String words, int limit);

    /// The best of its category besides this one; none for a product without category.
    List<ProductView> alike(ProductView product, int limit);

    /// Which products these identifiers belong to; unknown ones are not in the answer.
    Map<Identifier, ProductId> identified(Collection<Identifier> identifiers);

    /// Which products have these names, however they are capitalised; the oldest where several do.
    Map<String, ProductId> called(Collection<String> names);

    /// How people call what the brand makes, or made.
    List<Called> names();

    /// What reviews make of products, from now on. Needs the running transaction of whatever
    /// changed it; lists and pages that show it are drawn anew.
    void stand(Map<ProductId, Standing> standings);
}
