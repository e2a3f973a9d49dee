package folkmoot.moderation.judging;

import java.util.Arrays;
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
                        .map(at -> mix(words.subList(at, at + RUN).hashCode()))
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
        var bands = new Long[BANDS];
        for (var band = 0; band < BANDS; band++) {
            var hash = (long) band;
            for (var row = 0; row < ROWS; row++) {
                hash = hash * 0x9E3779B97F4A7C15L + least(band * ROWS + row);
            }
            bands[band] = hash;
        }
        return bands;
    }

    private int least(int seed) {
        return Arrays.stream(hashes)
                .map(it -> mix(it ^ mix(seed + 1)))
                .min()
                .orElse(Integer.MAX_VALUE);
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

    // The finaliser of MurmurHash3.
    private static int mix(int value) {
        var it = value;
        it = (it ^ it >>> 16) * 0x85EBCA6B;
        it = (it ^ it >>> 13) * 0xC2B2AE35;
        return it ^ it >>> 16;
    }
}
