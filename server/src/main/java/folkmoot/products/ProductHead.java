package folkmoot.products;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/// The short line below a product's name: stars and counts. Declared here, drawn above.
public interface ProductHead {

    /// On the product's own page.
    Content head(ProductView product);

    /// On cards, drawn together so that a list costs a fixed number of queries.
    Map<ProductId, Content> cards(List<ProductView> products);
}
