package folkmoot.products.product;

import folkmoot.products.Category;
import folkmoot.products.Identifier;
import folkmoot.products.ProductView;
import folkmoot.products.Variant;
import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A product's page: what is known here, and what the modules above add. `crumbs` are its
/// categories from the top, `text` is the beginning of its description, `tombstone` stands where
/// that is hidden.
public record PageView(
        ProductView product,
        List<Category> crumbs,
        List<PlateView> plates,
        List<Variant> variants,
        List<Identifier> names,
        String text,
        @Nullable Content tombstone,
        List<Content> heads,
        List<Content> acts,
        List<Content> panels,
        List<Content> rails) {

    /// Whether the description goes on behind its beginning.
    public boolean goesOn() {
        return text.endsWith("…") || !product.beginning().equals(product.description());
    }

    /// In one line.
    public String variantNames() {
        return variants.stream().map(Variant::name).collect(Collectors.joining(", "));
    }

    /// For the message `products.identifier.<kind>`.
    public static String kind(Identifier identifier) {
        return identifier.kind().name().toLowerCase(Locale.ROOT);
    }
}
