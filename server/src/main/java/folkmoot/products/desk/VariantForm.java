package folkmoot.products.desk;

import folkmoot.products.Variant;
import java.util.Objects;

/// A variant as somebody types it; left empty, it is none.
public record VariantForm(String name, String sku, String gtin) {

    static final VariantForm EMPTY = new VariantForm("", "", "");

    public VariantForm {
        name = Objects.requireNonNullElse(name, "").strip();
        sku = Objects.requireNonNullElse(sku, "").strip();
        gtin = Objects.requireNonNullElse(gtin, "").strip();
    }

    static VariantForm of(Variant variant) {
        return new VariantForm(variant.name(), variant.sku(), variant.gtin());
    }

    Variant variant() {
        return new Variant(name, sku, gtin);
    }

    boolean empty() {
        return equals(EMPTY);
    }
}
