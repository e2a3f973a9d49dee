package folkmoot.products;

import java.util.List;

/// What became of a draft.
public sealed interface Putting {

    /// It is a product now.
    record Added(ProductId id) implements Putting {}

    /// The product is as the draft says.
    record Changed(ProductId id) implements Putting {}

    /// It was so already.
    record Same(ProductId id) implements Putting {}

    /// Nothing was written, because of this.
    record Refused(List<Flaw> flaws) implements Putting {}

    /// One thing that is wrong with one field (`name`, `gtin`, `slug` …), in words for people.
    record Flaw(String field, String words) {}
}
