package folkmoot.products;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product as lists, its page and the modules above meet it. `brand` is empty where it is the
/// place's own; `identifiers` are those of its variants as well; `picture` is the first one.
public record ProductView(
        ProductId id,
        String slug,
        String name,
        String brand,
        String description,
        String html,
        @Nullable CategoryId category,
        @Nullable Price price,
        List<Identifier> identifiers,
        @Nullable Picture picture,
        Standing standing,
        @Nullable Instant archivedAt,
        Instant createdAt) {

    public ProductView {
        identifiers = List.copyOf(identifiers);
    }

    /// Its one address.
    public String path() {
        return "/products/" + slug;
    }

    /// The first paragraph of its description, in Markdown.
    public String beginning() {
        var end = description.indexOf("\n\n");
        return end < 0 ? description : description.substring(0, end);
    }

    /// No longer made: it keeps its page and its reviews, and is in no list.
    public boolean archived() {
        return archivedAt != null;
    }
}
