package folkmoot.reviews.mapping;

import folkmoot.intake.ColumnNames;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// What columns of reviews are usually called (`names.properties`).
public final class Names {

    static final ColumnNames<Field> ALL =
            ColumnNames.read(
                    Field.class,
                    Objects.requireNonNull(Names.class.getResourceAsStream("names.properties")),
                    // These are found in longer names too ("how many stars would you give us").
                    Set.of(Field.STARS, Field.TEXT, Field.TITLE, Field.DATE, Field.PRODUCT),
                    Pattern.compile("^(?:reviews?|bewertungs?|customer) "));

    private Names() {}

    /// Whether any field is called exactly this.
    public static boolean known(String column) {
        return ALL.known(column);
    }

    static double fit(Field field, String column) {
        return ALL.fit(field, column);
    }
}
