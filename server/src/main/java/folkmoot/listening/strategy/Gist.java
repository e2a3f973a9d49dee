package folkmoot.listening.strategy;

import folkmoot.text.Root;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/// A text as what it is about: the stems of its words that say something and the runs of three
/// letters in them, each the heavier the fewer texts have it, all together of length one. In the
/// order of the parts, so that sums come out the same everywhere.
final class Gist {

    private static final int RUN = 3;
    // All runs of a word together weigh less than the word.
    private static final double RUNS = 0.5;

    private final TreeMap<String, Double> weights = new TreeMap<>();

    private Gist(Map<String, Integer> parts, Map<String, Integer> texts, int all) {
        parts.forEach((part, count) -> {
            var rare = StrictMath.log((1.0 + all) / (1 + texts.getOrDefault(part, 0))) + 1;
            var share = part.startsWith("~") ? RUNS : 1;
            weights.put(part, share * (1 + StrictMath.log(count)) * rare);
        });
        var square = 0.0;
        for (var weight : weights.values()) {
            square += weight * weight;
        }
        var length = Math.sqrt(square);
        weights.replaceAll((_, weight) -> weight / length);
    }

    static Map<String, Integer> parts(String text) {
        var parts = new HashMap<String, Integer>();
        Root.all(text).forEach(it -> add(it, parts));
        return parts;
    }

    private static void add(Root word, Map<String, Integer> parts) {
        parts.merge(word.stem(), 1, Integer::sum);
        var framed = "<" + word.written() + ">";
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

    Map<String, Double> weights() {
        return weights;
    }
}
