package folkmoot.governance.condition;

import folkmoot.governance.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words and phrases that a rule looks for, whole and in whatever case. Scripts without spaces
/// between words are looked for anywhere.
final class WordList {

    private final Map<String, List<List<String>>> byFirst = new HashMap<>();
    private final List<String> anywhere = new ArrayList<>();

    WordList(List<String> entries) {
        for (var entry : entries) {
            var words = Reading.words(entry);
            if (words.isEmpty()) {
                throw new Unfit("the list has \"" + entry + "\", which is no word");
            }
            if (words.size() == 1 && words.getFirst().codePoints().anyMatch(WordList::spaceless)) {
                anywhere.add(words.getFirst());
            } else {
                byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
            }
        }
    }

    int size() {
        return byFirst.size() + anywhere.size();
    }

    /// Looks up each entry: texts are longer than lists.
    boolean in(Said said) {
        for (var it : byFirst.entrySet()) {
            var at = said.first(it.getKey());
            if (at >= 0 && begins(it.getKey(), it.getValue(), said.words(), at)) {
                return true;
            }
        }
        return !anywhere.isEmpty()
                && said.words().stream()
                        .anyMatch(word -> anywhere.stream().anyMatch(word::contains));
    }

    private static boolean begins(
            String first, List<List<String>> phrases, List<String> words, int from) {
        for (var i = from; i < words.size(); i++) {
            if (!words.get(i).equals(first)) {
                continue;
            }
            for (var phrase : phrases) {
                var end = i + phrase.size();
                if (end <= words.size() && words.subList(i, end).equals(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean spaceless(int letter) {
        return Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
