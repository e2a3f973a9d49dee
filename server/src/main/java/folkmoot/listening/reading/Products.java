package folkmoot.listening.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Which products a sentence names. Whoever says the whole name, says it; so does whoever says its
/// last part with a number in it (of "Boardman URB 8.9" just "URB 8.9").
final class Products {

    private static final int LONGEST = 12;

    private final Map<String, String> names = new HashMap<>();

    private Products() {}

    static Products of(List<String> names) {
        var products = new Products();
        for (var name : names) {
            var words = Words.of(name).small();
            if (!words.isEmpty() && words.size() <= LONGEST) {
                products.names.putIfAbsent(String.join(" ", words), name);
                var tail = String.join(" ", words.subList(words.size() / 2, words.size()));
                if (words.size() > 2 && tail.chars().anyMatch(Character::isDigit)) {
                    products.names.putIfAbsent(tail, name);
                }
            }
        }
        return products;
    }

    List<String> in(Words words) {
        if (names.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        for (var from = 0; from < words.size(); from++) {
            var phrase = new StringBuilder();
            for (var to = from; to < Math.min(words.size(), from + LONGEST); to++) {
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
