package folkmoot.listening.learning;

import java.util.List;
import java.util.SplittableRandom;

/// Finds the weights that keep the texts of a label apart from all others.
/*
 * Idea: a support vector machine with squared loss, solved in the dual, one text at a time
 * (Hsieh et al. 2008, the algorithm in liblinear). The order is shuffled by a seed, so that the
 * same texts give the same weights.
 *
 * Invariant: weights = sum over texts of side * share * text. A share is never below 0; texts that
 * are clearly on their side have none.
 *
 * Cost: one pass is one look at every number of every text; ten to thirty passes. Texts whose
 * share stays at 0 are left out of later passes until the end.
 */
final class Separation {

    private static final int PASSES = 40;
    private static final double GOOD = 0.05;

    private final List<Sparse> texts;
    private final double[] squares;
    private final int width;

    Separation(List<Sparse> texts, int width) {
        this.texts = texts;
        this.width = width;
        this.squares = texts.stream().mapToDouble(Sparse::square).toArray();
    }

    /// `sides` is true for the texts that have the label; `cost` is what a text on the wrong side
    /// costs, `weight` how many times as much where it has the label. The last weight is the bias.
    float[] weights(boolean[] sides, double cost, double weight, long seed) {
        var weights = new float[width + 1];
        var shares = new double[sides.length];
        var order = new int[sides.length];
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var random = new SplittableRandom(seed);
        var active = order.length;
        for (var pass = 0; pass < PASSES; pass++) {
            shuffle(order, active, random);
            var most = 0.0;
            for (var s = 0; s < active; s++) {
                var i = order[s];
                var side = sides[i] ? 1 : -1;
                var soft = 0.5 / (sides[i] ? cost * weight : cost);
                var text = texts.get(i);
                var slope = side * (text.dot(weights) + weights[width]) - 1 + soft * shares[i];
                if (shares[i] == 0 && slope > 0) {
                    if (slope > 1 && pass > 0) {
                        order[s--] = order[--active];
                        order[active] = i;
                    }
                    continue;
                }
                most = Math.max(most, Math.abs(slope));
                var share = Math.max(shares[i] - slope / (squares[i] + 1 + soft), 0);
                var step = side * (share - shares[i]);
                shares[i] = share;
                text.addTo(weights, step);
                weights[width] += (float) step;
            }
            if (most < GOOD) {
                if (active == order.length) {
                    break;
                }
                active = order.length;
            }
        }
        return weights;
    }

    private static void shuffle(int[] order, int length, SplittableRandom random) {
        for (var i = length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var it = order[i];
            order[i] = order[j];
            order[j] = it;
        }
    }
}
