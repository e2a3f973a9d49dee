package folkmoot.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of product. `attributes` are what its reviews rate, at most [#MOST]; a category without
/// any takes its parent's.
public record Category(
        CategoryId id,
        String slug,
        String name,
        @Nullable CategoryId parent,
        List<Attribute> attributes) {

    public static final int MOST = 5;

    public Category {
        attributes = List.copyOf(attributes);
    }

    /// Its products in the list.
    public String path() {
        return "/products?category=" + slug;
    }
}
