package folkmoot.listening.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a column of a file of mentions can be. Its name in lower case is what `--map` and
/// `names.properties` call it.
public enum Field {
    TEXT,
    TITLE,
    DATE,
    AUTHOR,
    /// Who said it, not shown.
    PERSON,
    ID,
    ADDRESS,
    LANGUAGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// [IllegalArgumentException] with words for the operator where there is none of that name.
    public static Field of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--map %s: there are %s".formatted(code, codes())));
    }

    private static String codes() {
        return Arrays.stream(values()).map(Field::code).collect(Collectors.joining(", "));
    }
}
