package folkmoot.reviews.panel;

import folkmoot.people.Actor;
import folkmoot.products.ProductPanel;
import folkmoot.products.ProductView;
import folkmoot.talk.Highlights;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is shown first about a product, above all that is said about it.
@Component
@Order(5)
class PicksPanel implements ProductPanel {

    private final Highlights highlights;

    PicksPanel(Highlights highlights) {
        this.highlights = highlights;
    }

    @Override
    public Content of(ProductView product, Actor reader, HttpServletRequest request) {
        return highlights.section(product.id().value());
    }
}
