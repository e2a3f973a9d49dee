package folkmoot.listening.reading;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// How good or bad words sound, from -4 to 4.
///
/// English: numbers only, computed from the VADER lexicon (C.J. Hutto, MIT licence; see
/// docs/models.md); words are known by a hash. German: our own list.
final class Valences {

    private static final String[] ENDINGS = {
        "", "e", "en", "er", "es", "em", "ste", "sten", "t", "n", "s"
    };

    private static final Numbers ENGLISH = english();
    private static final Map<String, Double> GERMAN = german();

    private Valences() {}

    /// NaN where the word is not known.
    static double english(String word) {
        return ENGLISH.of(WordHash.of(word));
    }

    /// NaN where the word is not known, also without its ending.
    static double german(String word) {
        for (var ending : ENDINGS) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                var found = GERMAN.get(word.substring(0, word.length() - ending.length()));
                if (found != null) {
                    return found;
                }
            }
        }
        return Double.NaN;
    }

    private static Numbers english() {
        var file = "/folkmoot/listening/reading/valence.en.numbers";
        try (var in = Valences.class.getResourceAsStream(file)) {
            if (in == null) {
                return new Numbers(0);
            }
            var data = new DataInputStream(new java.io.BufferedInputStream(in));
            var numbers = new Numbers(data.readInt());
            for (var i = numbers.size; i > 0; i--) {
                numbers.put(data.readLong(), data.readByte());
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> german() {
        var found = new HashMap<String, Double>();
        for (var line : Cues.lines("valence.de.txt")) {
            var words = line.split(" ");
            for (var i = 1; !line.startsWith("#") && i < words.length; i++) {
                found.put(words[i], Double.parseDouble(words[0]));
            }
        }
        return found;
    }

    /// Hashes and tenths, as an open table.
    private static final class Numbers {

        private final int size;
        private final long[] hashes;
        private final byte[] tenths;

        Numbers(int size) {
            this.size = size;
            hashes = new long[Integer.highestOneBit(Math.max(size, 1)) * 4];
            tenths = new byte[hashes.length];
        }

        void put(long hash, byte tenth) {
            var at = place(hash);
            hashes[at] = hash;
            tenths[at] = tenth;
        }

        double of(long hash) {
            var at = place(hash);
            return hashes[at] == 0 ? Double.NaN : tenths[at] / 10.0;
        }

        private int place(long hash) {
            var at = (int) (hash >>> 20) & hashes.length - 1;
            while (hashes[at] != 0 && hashes[at] != hash) {
                at = at + 1 & hashes.length - 1;
            }
            return at;
        }
    }
}
