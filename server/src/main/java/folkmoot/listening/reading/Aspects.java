package folkmoot.listening.reading;

import static folkmoot.listening.reading.WordList.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a product, or of a shop, a sentence is about: known things by one English name whatever
/// the language and word ("Lieferung", "shipping" are delivery), others by their own word where the
/// sentence says something of them ("the valve is …", "die Klappe klemmt").
public final class Aspects {

    private static final Map<String, String> KNOWN = new HashMap<>();
    private static final Map<String, String> BEGUN = new HashMap<>();
    private static final int SHORTEST = 4;
    // Longer ones are no words, take long to look up and would fill the cache.
    private static final int LONGEST = 40;
    private static final @Nullable Looked[] CACHE = new Looked[1 << 14];

    private record Looked(String word, @Nullable String aspect) {}

    private static final Set<String> POINTERS =
            words(
                    "the my its their your this these our der die das mein meine euer"
                            + " eure ihre dieser diese dieses");
    private static final Set<String> SAYING =
            words(
                    "is are was were isn't aren't wasn't weren't feels looks seems"
                            + " sounds works doesn't don't didn't won't keeps broke breaks could"
                            + " should needs fell stopped ist sind war waren wirkt könnte sollte"
                            + " hält geht funktioniert klemmt passt fehlt quietscht klappert"
                            + " wackelt müsste sitzt schmeckt riecht");
    private static final Set<String> NOTHING =
            words(
                    "thing things one only first last time people way fact problem issue"
                            + " rest whole same best worst other others day week year idea reason"
                            + " end point lot ding sache leute tag woche jahr mal grund idee ende"
                            + " ganze company firma product produkt it he she there all alles"
                            + " nicht wohl");

    static {
        for (var line : Cues.lines("aspects.txt")) {
            var colon = line.indexOf(':');
            if (colon < 0 || line.startsWith("#")) {
                continue;
            }
            for (var word : line.substring(colon + 1).strip().split("\\s+")) {
                var begins = word.endsWith("*");
                (begins ? BEGUN : KNOWN)
                        .put(
                                begins ? word.substring(0, word.length() - 1) : word,
                                line.substring(0, colon));
            }
        }
    }

    private Aspects() {}

    /// The names of those that are known whatever the brand makes.
    public static Set<String> all() {
        return Stream.concat(KNOWN.values().stream(), BEGUN.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<String> in(Words words) {
        var found = new LinkedHashSet<String>();
        for (var i = 0; i < words.size(); i++) {
            var known = known(words.at(i));
            if (known != null) {
                found.add(known);
            } else if (POINTERS.contains(words.at(i)) && SAYING.contains(words.at(i + 2))) {
                var own = words.at(i + 1);
                if (own.length() > 2 && !NOTHING.contains(own) && known(own) == null) {
                    found.add(own);
                }
            }
        }
        return new ArrayList<>(found);
    }

    // The same words come again and again. Threads may overwrite each other's entries: each is
    // whole.
    private static @Nullable String known(String word) {
        if (word.length() > LONGEST) {
            return null;
        }
        var hash = word.hashCode();
        var place = (hash ^ hash >>> 15) & CACHE.length - 1;
        var cached = CACHE[place];
        if (cached == null || !cached.word.equals(word)) {
            cached = new Looked(word, lookUp(word));
            CACHE[place] = cached;
        }
        return cached.aspect;
    }

    private static @Nullable String lookUp(String word) {
        var known = KNOWN.get(word);
        for (var end = word.length(); known == null && end >= SHORTEST; end--) {
            known = BEGUN.get(word.substring(0, end));
        }
        return known;
    }
}
