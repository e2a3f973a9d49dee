package folkmoot.products;

import java.util.Locale;

/// A name that others know a product by. No two products share one.
///
/// `value` is as it was written; [#key] is what counts when two are compared.
public record Identifier(Kind kind, String value, String brand) {

    /// What sort of name.
    public enum Kind {
        /// The brand's own article number.
        SKU,
        /// The trade's number (EAN, UPC, ISBN): 8, 12, 13 or 14 digits.
        GTIN,
        /// The maker's part number; it means something only together with the maker's name.
        MPN
    }

    public Identifier {
        value = value.strip();
        brand = kind == Kind.MPN ? brand.strip() : "";
    }

    public static Identifier sku(String value) {
        return new Identifier(Kind.SKU, value, "");
    }

    public static Identifier gtin(String value) {
        return new Identifier(Kind.GTIN, value, "");
    }

    public static Identifier mpn(String brand, String value) {
        return new Identifier(Kind.MPN, value, brand);
    }

    /// Equal for identifiers of one kind that mean the same: however they are written, and a UPC is
    /// the same as its EAN.
    public String key() {
        return switch (kind) {
            case SKU -> value.toLowerCase(Locale.ROOT);
            case GTIN -> Gtin.padded(value);
            case MPN -> (brand + "|" + value).toLowerCase(Locale.ROOT);
        };
    }
}
