package folkmoot.listening.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Which products a sentence names. Whoever says the whole name, says it; so does whoever says its
/// last part with a number in it (of "Boardman URB 8.9" just "URB 8.9").
public final class Products {

    private static final int LONGEST = 12;

    private final Map<String, String> names = new HashMap<>();
    // Of names that begin with a word, how many words the longest has.
    private final Map<String, Integer> lengths = new HashMap<>();

    private Products() {}

    public static Products of(List<String> names) {
        var products = new Products();
        for (var name : names) {
            var words = Words.of(name).small();
            if (!words.isEmpty() && words.size() <= LONGEST) {
                products.put(words, name);
                var tail = words.subList(words.size() / 2, words.size());
                if (words.size() > 2
                        && String.join("", tail).chars().anyMatch(Character::isDigit)) {
                    products.put(tail, name);
                }
            }
        }
        return products;
    }

    private void put(List<String> words, String name) {
        names.putIfAbsent(String.join(" ", words), name);
        lengths.merge(words.getFirst(), words.size(), Math::max);
    }

    /// Those that a sentence names, as they were given.
    public List<String> in(String sentence) {
        return names.isEmpty() ? List.of() : in(Words.of(sentence));
    }

    List<String> in(Words words) {
        if (names.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        for (var from = 0; from < words.size(); from++) {
            var longest = lengths.get(words.at(from));
            var phrase = new StringBuilder();
            for (var to = from;
                    longest != null && to < Math.min(words.size(), from + longest);
                    to++) {
                phrase.append(to == from ? "" : " ").append(words.at(to));
                var name = names.get(phrase.toString());
                if (name != null) {
                    found.add(name);
                }
            }
        }
        return new ArrayList<>(found);
    }
}
