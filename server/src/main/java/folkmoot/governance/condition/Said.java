package folkmoot.governance.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of a text in order, and where each of them stands first: found out once, for all lists
/// of all rules.
final class Said {

    private final List<String> words;
    private @Nullable Map<String, Integer> first;

    Said(List<String> words) {
        this.words = words;
    }

    List<String> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    /// Where it stands first; -1 for nowhere.
    int first(String word) {
        if (first == null) {
            first = HashMap.newHashMap(words.size());
            for (var i = words.size() - 1; i >= 0; i--) {
                first.put(words.get(i), i);
            }
        }
        return first.getOrDefault(word, -1);
    }
}
