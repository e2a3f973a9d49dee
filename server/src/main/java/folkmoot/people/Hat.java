package folkmoot.people;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What somebody is here besides a person: granted, dated, and shown wherever they speak.
public enum Hat {
    STAFF,
    LEAD,
    EXPERT,
    /// Elected by the members for a term; nobody else can give it or take it.
    MODERATOR;

    /// Whether the lead gives and takes it.
    public boolean isGiven() {
        return this != MODERATOR;
    }

    /// As the database and addresses write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// [IllegalArgumentException] for anything that is not a hat.
    public static Hat of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// The hats in an array of words from the database.
    public static Set<Hat> all(Array words) throws SQLException {
        var hats = EnumSet.noneOf(Hat.class);
        Arrays.stream((Object[]) words.getArray()).forEach(it -> hats.add(of(it.toString())));
        return Collections.unmodifiableSet(hats);
    }
}
