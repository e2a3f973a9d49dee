package folkmoot.listening;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// How often we are right when we give a label, as far as people have looked: of `seen` they left
/// `right`. The true share lies between `least` and `most` nineteen times of twenty (Wilson).
public record Precision(int right, int seen, double least, double most) {

    private static final double NINETEEN_OF_TWENTY = 1.96;

    /// What we had said, and what a person says it is.
    public record Correction(String said, String truth) {}

    public static Precision of(int right, int seen) {
        if (seen == 0) {
            return new Precision(0, 0, 0, 1);
        }
        var z = NINETEEN_OF_TWENTY * NINETEEN_OF_TWENTY;
        var share = (double) right / seen;
        var middle = (share + z / (2 * seen)) / (1 + z / seen);
        var reach =
                NINETEEN_OF_TWENTY
                        * Math.sqrt(share * (1 - share) / seen + z / (4.0 * seen * seen))
                        / (1 + z / seen);
        return new Precision(right, seen, Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    /// For each label that was given.
    public static Map<String, Precision> of(Collection<Correction> corrections) {
        var counts = new TreeMap<String, int[]>();
        for (var it : corrections) {
            var count = counts.computeIfAbsent(it.said(), _ -> new int[2]);
            count[0] += it.said().equals(it.truth()) ? 1 : 0;
            count[1]++;
        }
        var precisions = new TreeMap<String, Precision>();
        counts.forEach((label, count) -> precisions.put(label, of(count[0], count[1])));
        return precisions;
    }
}
