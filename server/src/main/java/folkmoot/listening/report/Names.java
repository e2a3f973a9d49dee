package folkmoot.listening.report;

import folkmoot.listening.report.Monday.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A topic's name as places where its words stand: it can be read as long as one of those who said
/// each of them was not forgotten.
final class Names {

    private static final int ENOUGH = 10;

    private Names() {}

    static List<List<Quote>> places(String name, Map<UUID, String> texts) {
        return Arrays.stream(name.strip().split("\\s+")).map(it -> word(it, texts)).toList();
    }

    private static List<Quote> word(String word, Map<UUID, String> texts) {
        var places = new ArrayList<Quote>();
        var small = word.toLowerCase(Locale.ROOT);
        for (var mention : texts.keySet().stream().sorted().toList()) {
            var at = texts.getOrDefault(mention, "").toLowerCase(Locale.ROOT).indexOf(small);
            if (at >= 0 && places.size() < ENOUGH) {
                places.add(new Quote(mention, at, word.length()));
            }
        }
        return places;
    }

    /// Null when a word of it is gone.
    static @Nullable String read(List<List<Quote>> name, Map<UUID, String> texts) {
        var words = name.stream().map(it -> first(it, texts)).toList();
        return words.contains("") ? null : words.stream().collect(Collectors.joining(" "));
    }

    private static String first(List<Quote> places, Map<UUID, String> texts) {
        return places.stream()
                .map(it -> words(it, texts))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Empty when they are gone.
    static String words(Quote place, Map<UUID, String> texts) {
        var text = texts.getOrDefault(place.mention(), "");
        var end = place.start() + place.length();
        return end <= text.length() ? text.substring(place.start(), end).strip() : "";
    }
}
