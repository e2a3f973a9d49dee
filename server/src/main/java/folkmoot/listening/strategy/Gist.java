package folkmoot.listening.strategy;

import folkmoot.text.Little;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A text as what it is about: its words that say something and the runs of three letters in them,
/// each the heavier the fewer texts have it. Texts that share much are close.
final class Gist {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
    private static final int RUN = 3;
    // All runs of a word together weigh less than the word.
    private static final double RUNS = 0.5;
    private static final Set<String> LITTLE = Little.of("");

    private final Map<String, Double> weights = new HashMap<>();
    private final double length;

    private Gist(Map<String, Integer> parts, Map<String, Integer> texts, int all) {
        parts.forEach((part, count) -> {
            var rare = StrictMath.log((1.0 + all) / (1 + texts.getOrDefault(part, 0))) + 1;
            var share = part.startsWith("~") ? RUNS : 1;
            weights.put(part, share * (1 + StrictMath.log(count)) * rare);
        });
        length = Math.sqrt(weights.keySet().stream().sorted().mapToDouble(this::square).sum());
    }

    private double square(String part) {
        var weight = weights.getOrDefault(part, 0.0);
        return weight * weight;
    }

    static Map<String, Integer> parts(String text) {
        var parts = new HashMap<String, Integer>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(it -> it.group())
                .filter(it -> !LITTLE.contains(it))
                .forEach(it -> add(it, parts));
        return parts;
    }

    private static void add(String word, Map<String, Integer> parts) {
        parts.merge(word, 1, Integer::sum);
        var framed = "<" + word + ">";
        for (var i = 0; i + RUN <= framed.length(); i++) {
            parts.merge("~" + framed.substring(i, i + RUN), 1, Integer::sum);
        }
    }

    /// In how many of these texts each part is.
    static Map<String, Integer> texts(Collection<String> all) {
        var texts = new HashMap<String, Integer>();
        for (var text : new HashSet<>(all)) {
            parts(text).keySet().forEach(it -> texts.merge(it, 1, Integer::sum));
        }
        return texts;
    }

    static Gist of(String text, Map<String, Integer> texts, int all) {
        return new Gist(parts(text), texts, all);
    }

    /// From 0, nothing in common, to 1, the same.
    double closeness(Gist other) {
        if (length == 0 || other.length == 0) {
            return 0;
        }
        var shared = 0.0;
        for (var part : weights.keySet().stream().sorted().toList()) {
            shared += weights.getOrDefault(part, 0.0) * other.weights.getOrDefault(part, 0.0);
        }
        return Math.min(1, shared / (length * other.length));
    }
}
