package folkmoot.reviews;

import java.util.Locale;

/// What is known of whether the writer has the product.
public enum Verification {
    /// The signed invitation for an order of theirs was used, once. There is no other way.
    PURCHASE,
    /// Shown otherwise: a receipt, people who were there.
    EXPERIENCE,
    NONE;

    /// As in the database, in forms and in messages.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Verification of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
