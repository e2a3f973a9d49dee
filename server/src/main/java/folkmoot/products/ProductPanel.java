package folkmoot.products;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/// One part of a product's page. Modules above add theirs as beans, in the order of `@Order`; this
/// one knows none of them.
public interface ProductPanel {

    Content NOTHING = _ -> {};

    /// The section itself. `request` has the reader's filters, order and page; what the section
    /// shows is named by [folkmoot.site.PageTags] where it is more than `product:ID`.
    Content of(ProductView product, Actor reader, HttpServletRequest request);

    /// Buttons beside the product's name: write a review, ask. Archived products have them too
    /// where it makes sense.
    default Content acts(ProductView product, Actor reader) {
        return NOTHING;
    }

    /// A part of the rail beside the page.
    default Content rail(ProductView product, Actor reader) {
        return NOTHING;
    }

    /// What schema.org's `Product` gets besides what is known here: `aggregateRating`, `review`.
    default Map<String, Object> jsonLd(ProductView product, String base) {
        return Map.of();
    }

    /// What the page's frame gets besides: a feed.
    default Frame frame(ProductView product, Frame frame) {
        return frame;
    }
}
