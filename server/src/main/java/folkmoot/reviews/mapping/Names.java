package folkmoot.reviews.mapping;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// What columns are usually called, in many languages (`names.properties`).
public final class Names {

    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
    private static final Pattern ABOUT = Pattern.compile("^(?:reviews?|bewertungs?|customer) ");

    // These are found in longer names too ("how many stars would you give us").
    private static final Set<Field> IN_PART =
            Set.of(Field.STARS, Field.TEXT, Field.TITLE, Field.DATE, Field.PRODUCT);
    private static final int FIRST = 12;
    private static final double PART = 0.3;

    private static final Map<Field, List<String>> NAMES = load();

    private Names() {}

    /// Whether any field is called exactly this.
    public static boolean known(String column) {
        var name = plain(column);
        return NAMES.values().stream().anyMatch(it -> it.contains(name));
    }

    /// How much this name speaks for the field: 1 for its first name, less for later ones, little
    /// where a name is only part of it, 0 for none.
    static double fit(Field field, String column) {
        var name = plain(column);
        var names = NAMES.getOrDefault(field, List.of());
        var whole =
                Math.max(place(names, name), place(names, ABOUT.matcher(name).replaceFirst("")));
        if (whole > 0 || !IN_PART.contains(field)) {
            return whole;
        }
        var words = Set.of(Arrays.stream(name.split(" ")).distinct().toArray(String[]::new));
        return names.stream().limit(FIRST).anyMatch(it -> words.containsAll(words(it))) ? PART : 0;
    }

    private static double place(List<String> names, String name) {
        var place = names.indexOf(name);
        return place < 0 ? 0 : 1 - 0.5 * place / names.size();
    }

    private static List<String> words(String name) {
        return List.of(name.split(" "));
    }

    /// `reviewText`, `Review Text` and `review_text` are the same name.
    static String plain(String column) {
        var apart = HUMP.matcher(column).replaceAll(" ");
        var bare = ACCENT.matcher(Normalizer.normalize(apart, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll(" ")
                .strip();
    }

    private static Map<Field, List<String>> load() {
        var names = new EnumMap<Field, List<String>>(Field.class);
        try (var in =
                new InputStreamReader(
                        Names.class.getResourceAsStream("names.properties"),
                        StandardCharsets.UTF_8)) {
            var read = new Properties();
            read.load(in);
            read.forEach((field, list) ->
                    names.put(
                            Field.valueOf(field.toString().toUpperCase(Locale.ROOT)),
                            Arrays.stream(list.toString().split(","))
                                    .map(Names::plain)
                                    .distinct()
                                    .toList()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
