package folkmoot.reviews;

import java.util.Locale;

/// What the writer got for writing, as they say themselves.
public enum Incentive {
    NONE,
    DISCOUNT,
    FREE_PRODUCT,
    LOAN,
    OTHER,
    /// Nobody asked: imported.
    UNKNOWN;

    /// As in the database, in forms and in messages.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Something that readers have to be told.
    public boolean disclosed() {
        return this != NONE && this != UNKNOWN;
    }

    public static Incentive of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
