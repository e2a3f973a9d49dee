package folkmoot.products;

import java.util.List;
import java.util.stream.Stream;

/// One form in which a product is sold. Empty `sku` and `gtin` mean that it has none of its own.
public record Variant(String name, String sku, String gtin) {

    public Variant {
        name = name.strip();
        sku = sku.strip();
        gtin = Gtin.digits(gtin);
    }

    public List<Identifier> identifiers() {
        return Stream.of(Identifier.sku(sku), Identifier.gtin(gtin))
                .filter(it -> !it.value().isEmpty())
                .toList();
    }

    boolean empty() {
        return name.isEmpty() && sku.isEmpty() && gtin.isEmpty();
    }
}
