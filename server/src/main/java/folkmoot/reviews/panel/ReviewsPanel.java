package folkmoot.reviews.panel;

import folkmoot.people.Actor;
import folkmoot.products.ProductPanel;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.reviews.review.Rated;
import folkmoot.site.Settings;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reviews on a product's page.
@Component
@Order(10)
class ReviewsPanel implements ProductPanel {

    private static final int ALIKE = 3;

    private final Shelf shelf;
    private final Products products;
    private final Settings settings;
    private final Templates html;

    ReviewsPanel(Shelf shelf, Products products, Settings settings, Templates html) {
        this.shelf = shelf;
        this.products = products;
        this.settings = settings;
        this.html = html;
    }

    @Override
    public Content of(ProductView product, Actor reader, HttpServletRequest request) {
        return html.reviewsPanel(shelf.of(product, reader, request), settings.brand().name());
    }

    @Override
    public Content acts(ProductView product, Actor reader) {
        return reader.forBrand() ? NOTHING : html.reviewsWriteButton(product);
    }

    @Override
    public Content rail(ProductView product, Actor reader) {
        return html.reviewsBesideProduct(products.alike(product, ALIKE), settings.brand().name());
    }

    @Override
    public Map<String, Object> jsonLd(ProductView product, String base) {
        var standing = product.standing();
        return standing.reviews() == 0
                ? Map.of()
                : Map.of("aggregateRating", Rated.jsonLd(standing));
    }
}
