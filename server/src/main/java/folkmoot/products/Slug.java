package folkmoot.products;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The readable part of an address: letters and digits with hyphens between.
public final class Slug {

    private static final int LONGEST = 70;

    private Slug() {}

    /// From words in any script; `otherwise` where nothing is left of them.
    public static String of(String words, String otherwise) {
        var plain =
                ascii(words)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("['’]", "")
                        .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        var slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? otherwise : slug;
    }

    // Most words are it already.
    private static String ascii(String words) {
        return words.chars().allMatch(it -> it < 128) ? words : Script.LATIN.transliterate(words);
    }

    /// The same with a number behind it where it is taken.
    public static String of(String words, String otherwise, Set<String> taken) {
        var slug = of(words, otherwise);
        return Stream.iterate(1, it -> it + 1)
                .map(it -> it == 1 ? slug : slug + "-" + it)
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow();
    }

    // Made for the first who needs it.
    private static final class Script {

        static final Transliterator LATIN =
                Transliterator.getInstance("de-ASCII; Any-Latin; Latin-ASCII");
    }
}
