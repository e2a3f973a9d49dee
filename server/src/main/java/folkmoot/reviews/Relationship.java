package folkmoot.reviews;

import java.util.Locale;

/// How the writer is connected with the brand, as they say themselves (16 CFR 465.1).
public enum Relationship {
    NONE,
    OWNER,
    MANAGER,
    EMPLOYEE,
    AGENT,
    RELATIVE,
    SUPPLIER,
    COMPETITOR,
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

    public static Relationship of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
