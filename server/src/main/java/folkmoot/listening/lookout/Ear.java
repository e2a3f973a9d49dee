package folkmoot.listening.lookout;

import folkmoot.listening.query.Matching;
import folkmoot.listening.query.Needed;
import folkmoot.listening.query.Node;
import folkmoot.listening.query.Parsed;
import folkmoot.listening.query.Queries;
import folkmoot.listening.query.Reason;
import folkmoot.listening.query.Sieve;
import folkmoot.text.Languages;
import folkmoot.text.Passage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hears whether something was said. What it answers hangs on the words and on what was said in
/// which language, and on nothing else that is kept: the same on every machine and at any time.
final class Ear {

    /// Of longer texts what is read is listened to: how they begin.
    static final int LONGEST = 20_000;

    private final String words;
    private final Map<String, @Nullable Node> nodes = new HashMap<>();

    Ear(String words) {
        this.words = words;
    }

    /// Why that is what is listened for; null where it is not.
    @Nullable List<Reason> hears(Passage passage, String language) {
        var node = nodes.computeIfAbsent(language, it -> node(List.of(it)));
        return node == null ? null : Matching.why(node, passage);
    }

    static Passage passage(String text, String language) {
        return Passage.of(cut(text), language);
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /// Finds everything in the index that may be meant, whatever of these languages it is in, and
    /// perhaps more; null where that is everything.
    @Nullable String tsquery(Collection<String> languages) {
        var node = node(languages);
        var needed = node == null ? null : Needed.of(node);
        return needed == null ? null : Sieve.tsquery(needed);
    }

    private @Nullable Node node(Collection<String> languages) {
        return parse(words, languages) instanceof Parsed.Read(var node) ? node : null;
    }

    static Parsed parse(String words, Collection<String> languages) {
        var stems =
                Stream.concat(languages.stream(), Stream.of("en"))
                        .filter(it -> !it.isEmpty() && !it.equals(Languages.UNKNOWN))
                        .distinct()
                        .toList();
        return Queries.parse(words, stems);
    }
}
