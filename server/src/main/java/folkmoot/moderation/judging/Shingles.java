package folkmoot.moderation.judging;

import folkmoot.text.MinHash;
import java.util.List;
import java.util.stream.IntStream;

/// A text as the set of its runs of three words, and the bands by which texts that are nearly the
/// same are found: MinHash of 32 values in 8 bands of 4, so that of texts that share 85 % of their
/// runs 997 in a thousand share a band (Broder 1997; shared/research/uniques.md, section 3).
final class Shingles {

    private static final int RUN = 3;
    private static final int FEWEST_WORDS = 8;
    private static final int BANDS = 8;
    private static final int ROWS = 4;
    private static final double ALIKE = 0.85;

    private final int[] hashes;

    Shingles(int[] hashes) {
        this.hashes = hashes;
    }

    /// Of words in small letters. Short texts, which anybody may write, have none.
    static Shingles of(List<String> words) {
        if (words.size() < FEWEST_WORDS) {
            return new Shingles(new int[0]);
        }
        return new Shingles(
                IntStream.rangeClosed(0, words.size() - RUN)
                        .map(at -> MinHash.mix(words.subList(at, at + RUN).hashCode()))
                        .sorted()
                        .distinct()
                        .toArray());
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    int[] hashes() {
        return hashes.clone();
    }

    Long[] bands() {
        var least = MinHash.of(hashes, BANDS * ROWS);
        var bands = new Long[BANDS];
        for (var band = 0; band < BANDS; band++) {
            bands[band] = MinHash.band(least, band, ROWS);
        }
        return bands;
    }

    /// Whether they say nearly the same: 85 of a hundred different runs are in both.
    boolean alike(Shingles other) {
        var both = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            if (hashes[i] == other.hashes[j]) {
                both++;
                i++;
                j++;
            } else if (hashes[i] < other.hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        var all = hashes.length + other.hashes.length - both;
        return all > 0 && both >= ALIKE * all;
    }
}
