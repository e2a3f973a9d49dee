package folkmoot.reviews;

import java.util.Locale;

/// How a review came to be here.
public enum Source {
    /// By a signed invitation that was mailed for an order.
    INVITED_BUYER,
    VISITOR,
    /// In a file of the brand's own former reviews.
    IMPORTED,
    /// Collected by somebody else, who vouches for it.
    OTHER_PROVIDER;

    /// As in the database, in forms and in messages.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
