package folkmoot.listening.trend;

import folkmoot.text.Little;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Words that stand in nearly every text of a language, by their hashes.
final class LittleWords {

    private static final Map<String, LittleWords> KNOWN = new ConcurrentHashMap<>();
    private static final int LONGEST_TAG = 35;

    private final long[] sorted;

    private LittleWords(String language) {
        sorted = Little.of(language).stream().mapToLong(Hash::of).sorted().toArray();
    }

    static LittleWords of(String language) {
        var known = KNOWN.get(language);
        if (known != null) {
            return known;
        }
        var read = new LittleWords(language);
        if (KNOWN.size() < 100 && language.length() <= LONGEST_TAG) {
            KNOWN.put(language, read);
        }
        return read;
    }

    boolean has(long word) {
        return Arrays.binarySearch(sorted, word) >= 0;
    }
}
