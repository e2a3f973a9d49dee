package folkmoot.text;

import java.util.Arrays;

/// How alike two sets are, from a few numbers of each: of so many orders of everything, the least
/// element in each (Broder 1997). The share of equal numbers is the share that both sets share.
public final class MinHash {

    private MinHash() {}

    /// The least elements in so many orders.
    public static int[] of(int[] elements, int orders) {
        var least = new int[orders];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var order = 0; order < orders; order++) {
            var seed = mix(order + 1);
            var min = Integer.MAX_VALUE;
            for (var element : elements) {
                min = Math.min(min, mix(element ^ seed));
            }
            least[order] = min;
        }
        return least;
    }

    /// Several of these numbers as one; sets that share much are likely to share one of them.
    public static long band(int[] least, int band, int rows) {
        var hash = (long) band;
        for (var row = 0; row < rows; row++) {
            hash = hash * 0x9E3779B97F4A7C15L + least[band * rows + row];
        }
        return hash;
    }

    /// Spreads a number over all numbers (the finaliser of MurmurHash3).
    public static int mix(int value) {
        var it = value;
        it = (it ^ it >>> 16) * 0x85EBCA6B;
        it = (it ^ it >>> 13) * 0xC2B2AE35;
        return it ^ it >>> 16;
    }
}
