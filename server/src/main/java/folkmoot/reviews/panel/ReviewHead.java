package folkmoot.reviews.panel;

import folkmoot.products.ProductHead;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Stars and the number of reviews below a product's name. All that it needs, products knows.
@Component
@Order(10)
class ReviewHead implements ProductHead {

    private final Templates html;

    ReviewHead(Templates html) {
        this.html = html;
    }

    @Override
    public Content head(ProductView product) {
        return html.reviewsScore(product.standing(), true);
    }

    @Override
    public Map<ProductId, Content> cards(List<ProductView> products) {
        var cards = new HashMap<ProductId, Content>();
        products.forEach(it -> cards.put(it.id(), html.reviewsScore(it.standing(), false)));
        return cards;
    }
}
