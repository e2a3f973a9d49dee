package folkmoot.listening.lookout;

import folkmoot.people.Actor;
import folkmoot.products.ProductPanel;
import folkmoot.products.ProductView;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Leads those who speak for the brand from a product to the words by which it is heard.
@Component
@Order(90)
class WordsPanel implements ProductPanel {

    private final Templates html;

    WordsPanel(Templates html) {
        this.html = html;
    }

    @Override
    public Content of(ProductView product, Actor reader, HttpServletRequest request) {
        return NOTHING;
    }

    @Override
    public Content acts(ProductView product, Actor reader) {
        return reader.forBrand()
                ? html.listeningLookoutButton(
                        "/listening/words?product=" + product.slug() + "#product-" + product.id())
                : NOTHING;
    }
}
