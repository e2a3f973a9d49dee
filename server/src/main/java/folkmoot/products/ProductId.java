package folkmoot.products;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which product.
public record ProductId(UUID value) {

    public static ProductId of(String text) {
        return new ProductId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
