package folkmoot.reviews.panel;

import folkmoot.products.ProductView;
import folkmoot.site.Texts;
import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reviews on a product's page, for one reader. `next` is where the following page begins, null
/// at the end; `labels` are the names of what reviews of it rate or rated, in their order.
public record PanelView(
        ProductView product,
        FiguresView figures,
        SiftView sift,
        boolean first,
        boolean known,
        Map<String, String> labels,
        List<CaptionView> strip,
        List<Content> reviews,
        @Nullable String next) {

    /// A photo of the strip with who took it.
    public record CaptionView(FiguresView.StripView photo, String author) {}

    /// The address of another selection.
    public String href(SiftView other) {
        return product.path() + other.query(null) + "#reviews-list";
    }

    public String nextPage() {
        return product.path() + sift.query(next) + "#reviews-list";
    }

    /// A language in its own words: `Deutsch`.
    public String language(String code) {
        var locale = Locale.forLanguageTag(code);
        return code.equals("und")
                ? Texts.say("reviews.language.unknown")
                : locale.getDisplayLanguage(locale);
    }

    /// Attributes in the category's order, then those that are no longer asked.
    public List<FiguresView.PartView> attributes() {
        return labels.keySet().stream()
                .flatMap(key -> figures.attributes().stream().filter(it -> it.key().equals(key)))
                .toList();
    }
}
