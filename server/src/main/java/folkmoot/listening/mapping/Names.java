package folkmoot.listening.mapping;

import folkmoot.intake.ColumnNames;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// What columns of mentions are usually called (`names.properties`).
public final class Names {

    static final ColumnNames<Field> ALL =
            ColumnNames.read(
                    Field.class,
                    Objects.requireNonNull(Names.class.getResourceAsStream("names.properties")),
                    Set.of(Field.TEXT, Field.DATE),
                    Pattern.compile("^(?:mention|post|tweet|status|comment|data) "));

    private Names() {}

    /// Whether any field is called exactly this.
    public static boolean known(String column) {
        return ALL.known(column);
    }
}
