package folkmoot.listening.understanding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A sentence as it was read, or as somebody corrected it. `sure`: we say so, or a person did;
/// `odds` is how probable we took the kind that we thought likeliest for.
public record SentenceView(
        UUID mention,
        int place,
        String sentence,
        Kind kind,
        boolean sure,
        double odds,
        Polarity polarity,
        List<String> products,
        List<String> aspects,
        String kinds,
        String polarities,
        boolean corrected) {

    /// How probable each kind was, in percent, the likeliest first.
    public Map<Kind, Integer> likely() {
        var all = new LinkedHashMap<Kind, Integer>();
        numbers(kinds).forEach((word, percent) -> all.put(Kind.of(word), percent));
        return all;
    }

    /// The same of its polarity.
    public Map<Polarity, Integer> sounds() {
        var all = new LinkedHashMap<Polarity, Integer>();
        numbers(polarities).forEach((word, percent) -> all.put(Polarity.of(word), percent));
        return all;
    }

    private static Map<String, Integer> numbers(String written) {
        var all = new LinkedHashMap<String, Integer>();
        Arrays.stream(written.split(", "))
                .map(it -> it.split(" "))
                .filter(it -> it.length == 2)
                .forEach(it -> all.put(it[0], (int) Math.round(100 * Double.parseDouble(it[1]))));
        return all;
    }

    /// What it is about: products and parts of them.
    public List<String> about() {
        return Stream.concat(products.stream(), aspects.stream()).distinct().toList();
    }

    /// What a sentence is.
    public enum Kind {
        THOUGHT,
        EXPERIENCE,
        DESIRE,
        COMPLAINT,
        QUESTION,
        NONE;

        /// As the database and the models write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// How a sentence sounds.
    public enum Polarity {
        POSITIVE,
        NEGATIVE,
        NEUTRAL;

        /// As the database and the models write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Polarity of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
