package folkmoot.intake;

import java.io.IOException;
import java.io.InputStream;
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

/// What the columns of one sort of file are usually called, in many languages: for each field a
/// list of names, the surest first, in lower case, words apart, without accents.
public final class ColumnNames<F extends Enum<F>> {

    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
    private static final int FIRST = 12;
    private static final double PART = 0.3;

    private final Map<F, List<String>> names;
    private final Set<F> inPart;
    private final Pattern about;

    private ColumnNames(Map<F, List<String>> names, Set<F> inPart, Pattern about) {
        this.names = names;
        this.inPart = inPart;
        this.about = about;
    }

    /// From properties, a field each. Names of those `inPart` are found in longer ones too; `about`
    /// is what stands before a name and says only what the file is of.
    public static <F extends Enum<F>> ColumnNames<F> read(
            Class<F> fields, InputStream list, Set<F> inPart, Pattern about) {
        try (var in = new InputStreamReader(list, StandardCharsets.UTF_8)) {
            var read = new Properties();
            read.load(in);
            var names = new EnumMap<F, List<String>>(fields);
            read.forEach((field, words) ->
                    names.put(
                            Enum.valueOf(fields, field.toString().toUpperCase(Locale.ROOT)),
                            Arrays.stream(words.toString().split(","))
                                    .map(ColumnNames::plain)
                                    .distinct()
                                    .toList()));
            return new ColumnNames<>(names, inPart, about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether any field is called exactly this.
    public boolean known(String column) {
        var name = plain(column);
        return names.values().stream().anyMatch(it -> it.contains(name));
    }

    /// How much this name speaks for the field: 1 for its first name, less for later ones, little
    /// where a name is only part of it, 0 for none.
    public double fit(F field, String column) {
        var name = plain(column);
        var all = names.getOrDefault(field, List.of());
        var whole = Math.max(place(all, name), place(all, about.matcher(name).replaceFirst("")));
        if (whole > 0 || !inPart.contains(field)) {
            return whole;
        }
        var words = Set.of(Arrays.stream(name.split(" ")).distinct().toArray(String[]::new));
        return all.stream().limit(FIRST).anyMatch(it -> words.containsAll(List.of(it.split(" "))))
                ? PART
                : 0;
    }

    private static double place(List<String> names, String name) {
        var place = names.indexOf(name);
        return place < 0 ? 0 : 1 - 0.5 * place / names.size();
    }

    /// `reviewText`, `Review Text` and `review_text` are the same name.
    public static String plain(String column) {
        var apart = HUMP.matcher(column).replaceAll(" ");
        var bare = ACCENT.matcher(Normalizer.normalize(apart, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll(" ")
                .strip();
    }
}
