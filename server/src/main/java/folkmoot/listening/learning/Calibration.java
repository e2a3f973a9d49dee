package folkmoot.listening.learning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds out how much margins are worth, from texts held out of the learning.
final class Calibration {

    private static final int ROUNDS = 400;
    private static final int FEW = 12;
    private static final double CALM = 1e-3;
    private static final double USUAL_BAR = 0.5;

    private final List<double[]> margins;
    private final List<BitSet> truth;
    private final int labels;

    /// What the weights said of each held-out text, and the labels that it has.
    Calibration(List<double[]> margins, List<BitSet> truth) {
        this.margins = margins;
        this.truth = truth;
        this.labels = margins.getFirst().length;
    }

    /// For texts that have one label each. Few labels each have a shift of their own; all share one
    /// slope.
    Odds shared() {
        var slope = 2.0;
        var shifts = new double[labels];
        var speed = new double[labels + 1];
        for (var round = 0; round < ROUNDS; round++) {
            var gradient = gradient(slope, shifts);
            for (var i = 0; i <= labels; i++) {
                speed[i] += gradient[i] * gradient[i];
                gradient[i] *= 0.3 / (1e-8 + Math.sqrt(speed[i]));
            }
            slope = Math.max(0.1, slope - gradient[labels]);
            for (var i = 0; labels <= FEW && i < labels; i++) {
                shifts[i] -= gradient[i];
            }
        }
        var slopes = new float[labels];
        Arrays.fill(slopes, (float) slope);
        return new Odds(false, slopes, floats(shifts), new float[labels]);
    }

    private double[] gradient(double slope, double[] shifts) {
        var slopes = new float[labels];
        Arrays.fill(slopes, (float) slope);
        var odds = new Odds(false, slopes, floats(shifts), slopes);
        var gradient = new double[labels + 1];
        for (var n = 0; n < margins.size(); n++) {
            var at = margins.get(n);
            var probabilities = odds.of(at);
            for (var i = 0; i < labels; i++) {
                var off = (probabilities[i] - (truth.get(n).get(i) ? 1 : 0)) / margins.size();
                gradient[i] += off;
                gradient[labels] += off * at[i];
            }
        }
        for (var i = 0; i < labels; i++) {
            gradient[i] += CALM * shifts[i];
        }
        return gradient;
    }

    /// For texts that have any number of labels; a label is given from where the balance of hits
    /// and misses (F1) was best.
    Odds each() {
        var slopes = new float[labels];
        var shifts = new float[labels];
        var bars = new float[labels];
        for (var label = 0; label < labels; label++) {
            var line = Platt.of(column(label), sides(label));
            slopes[label] = (float) line.slope();
            shifts[label] = (float) line.shift();
            bars[label] = (float) bar(line, label);
        }
        return new Odds(true, slopes, shifts, bars);
    }

    private double[] column(int label) {
        return margins.stream().mapToDouble(it -> it[label]).toArray();
    }

    private boolean[] sides(int label) {
        var sides = new boolean[truth.size()];
        for (var i = 0; i < sides.length; i++) {
            sides[i] = truth.get(i).get(label);
        }
        return sides;
    }

    private double bar(Platt line, int label) {
        var all = truth.stream().filter(it -> it.get(label)).count();
        var order =
                java.util.stream.IntStream.range(0, margins.size())
                        .boxed()
                        .sorted((a, b) ->
                                Double.compare(margins.get(b)[label], margins.get(a)[label]))
                        .toList();
        var best = 0.0;
        var bar = USUAL_BAR;
        var hits = 0;
        for (var n = 0; n < order.size(); n++) {
            hits += truth.get(order.get(n)).get(label) ? 1 : 0;
            var balance = 2.0 * hits / (n + 1 + all);
            if (balance > best) {
                best = balance;
                bar = line.at(margins.get(order.get(n))[label]);
            }
        }
        return bar;
    }

    private static float[] floats(double[] from) {
        var to = new float[from.length];
        for (var i = 0; i < to.length; i++) {
            to[i] = (float) from[i];
        }
        return to;
    }
}
