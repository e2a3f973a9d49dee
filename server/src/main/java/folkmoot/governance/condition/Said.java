package folkmoot.governance.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of a text in order, and where each of them stands: found out once, for all lists of
/// all rules.
final class Said {

    /// Stands after each word of a text and of a phrase, and in no word.
    static final char END = '\0';

    private static final int NOWHERE = -1;

    private final List<String> words;
    private @Nullable Map<String, Integer> first;
    private @Nullable Line line;

    /// All words as one text: where each begins in it, and where it stands next.
    private record Line(String text, int[] begins, int[] next) {}

    Said(List<String> words) {
        this.words = words;
    }

    List<String> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    Set<String> distinct() {
        return first().keySet();
    }

    boolean has(String word) {
        return first().containsKey(word);
    }

    /// Whether one of those phrases begins with that word somewhere.
    boolean has(String word, Beginnings phrases) {
        var line = line();
        for (var at = first().getOrDefault(word, NOWHERE); at != NOWHERE; at = line.next[at]) {
            if (phrases.stands(line.text, line.begins[at])) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of them is in a word or is one.
    boolean has(Beginnings parts) {
        var text = line().text;
        for (var at = 0; at < text.length(); at++) {
            if (parts.stands(text, at)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Integer> first() {
        var known = first;
        if (known == null) {
            known = HashMap.newHashMap(words.size());
            for (var i = words.size() - 1; i >= 0; i--) {
                known.put(words.get(i), i);
            }
            first = known;
        }
        return known;
    }

    private Line line() {
        var known = line;
        if (known == null) {
            var text = new StringBuilder();
            var begins = new int[words.size()];
            for (var i = 0; i < begins.length; i++) {
                begins[i] = text.length();
                text.append(words.get(i)).append(END);
            }
            var next = new int[words.size()];
            var later = new HashMap<String, Integer>();
            for (var i = next.length - 1; i >= 0; i--) {
                var after = later.put(words.get(i), i);
                next[i] = after == null ? NOWHERE : after;
            }
            known = new Line(text.toString(), begins, next);
            line = known;
        }
        return known;
    }
}
