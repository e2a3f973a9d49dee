package folkmoot.reviews.panel;

import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import folkmoot.products.Products;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;

/// What members say is good, beside the stream.
@Component
class BestProducts implements HomePanel {

    private static final int SHOWN = 4;

    private final Products products;
    private final Templates html;

    BestProducts(Products products, Templates html) {
        this.products = products;
        this.html = html;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Content of(Actor reader) {
        var best =
                products.matching("", SHOWN).stream()
                        .filter(it -> it.standing().reviews() > 0)
                        .toList();
        return best.isEmpty() ? _ -> {} : html.reviewsBest("reviews.best", best);
    }
}
