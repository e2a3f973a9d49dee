package folkmoot.governance.condition;

import folkmoot.governance.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words and phrases that a rule looks for, whole and in whatever case. Scripts without spaces
/// between words are looked for anywhere.
final class WordList {

    private static final int PER_LETTER = 2;

    /// With few phrases, or short ones.
    private static final int PER_WORD = 20;

    private static final int PER_FIRST_WORD = 14;

    private final Set<String> words = new HashSet<>();
    private final Map<String, Beginnings> phrases = new HashMap<>();
    private final @Nullable Beginnings anywhere;

    WordList(List<String> entries) {
        var longer = new HashMap<String, List<String>>();
        var parts = new ArrayList<String>();
        for (var entry : entries) {
            var all = Reading.words(entry);
            if (all.isEmpty()) {
                throw new Unfit("the list has \"" + entry + "\", which is no word");
            }
            var first = all.getFirst();
            if (all.size() > 1) {
                longer.computeIfAbsent(first, _ -> new ArrayList<>()).add(phrase(all));
            } else if (first.codePoints().anyMatch(WordList::spaceless)) {
                parts.add(first);
            } else {
                words.add(first);
            }
        }
        longer.forEach((first, all) -> phrases.put(first, new Beginnings(all)));
        anywhere = parts.isEmpty() ? null : new Beginnings(parts);
    }

    private static String phrase(List<String> words) {
        return String.join(String.valueOf(Said.END), words) + Said.END;
    }

    /// What it takes to look for all of it in a text, in steps.
    long steps(Length text) {
        var phrase = phrases.values().stream().mapToInt(Beginnings::steps).max().orElse(0);
        var perWord = Math.max(PER_WORD, PER_FIRST_WORD + phrase);
        var perLetter = PER_LETTER + (anywhere == null ? 0 : anywhere.steps());
        return text.letters() * perLetter + text.words() * perWord;
    }

    boolean in(Said said) {
        return one(said) || phrase(said) || anywhere != null && said.has(anywhere);
    }

    // Mostly texts are longer than lists.
    private boolean one(Said said) {
        return said.size() < words.size()
                ? said.words().stream().anyMatch(words::contains)
                : words.stream().anyMatch(said::has);
    }

    private boolean phrase(Said said) {
        var begin = said.size() < phrases.size() ? said.distinct() : phrases.keySet();
        return begin.stream().anyMatch(it -> begins(it, said));
    }

    private boolean begins(String first, Said said) {
        var all = phrases.get(first);
        return all != null && said.has(first, all);
    }

    private static boolean spaceless(int letter) {
        return Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
