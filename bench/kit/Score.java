package kit;

import folkmoot.listening.Judged;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/// How often what was judged is right, and how far its word for that can be trusted.
public record Score(List<Judged> judged, List<String> truth) {

    private static final int BINS = 10;
    private static final int ROUNDS = 1_000;

    /// Of the likeliest labels, sure or not.
    public double accuracy() {
        return share(_ -> true);
    }

    /// Of what we are sure of.
    public double precision() {
        return share(it -> !it.unsure());
    }

    /// How much we are sure of.
    public double coverage() {
        return (double) judged.stream().filter(it -> !it.unsure()).count() / judged.size();
    }

    private double share(Predicate<Judged> of) {
        var all = 0;
        var right = 0;
        for (var i = 0; i < judged.size(); i++) {
            if (of.test(judged.get(i))) {
                all++;
                right += right(i) ? 1 : 0;
            }
        }
        return (double) right / Math.max(1, all);
    }

    private boolean right(int at) {
        return judged.get(at).likely().equals(truth.get(at));
    }

    /// The mean over the labels that there are.
    public double macro() {
        return new HashSet<>(truth).stream().mapToDouble(this::f1).average().orElse(0);
    }

    private double f1(String label) {
        var hits = 0;
        var said = 0;
        var are = 0;
        for (var i = 0; i < truth.size(); i++) {
            var says = judged.get(i).likely().equals(label);
            var is = truth.get(i).equals(label);
            hits += says && is ? 1 : 0;
            said += says ? 1 : 0;
            are += is ? 1 : 0;
        }
        return 2.0 * hits / (said + are);
    }

    /// Expected calibration error over ten bins: how far what it says is from what comes true.
    public double error() {
        var off = new double[BINS];
        for (var i = 0; i < truth.size(); i++) {
            off[bin(judged.get(i))] += judged.get(i).probability() - (right(i) ? 1 : 0);
        }
        return size(off);
    }

    /// How large that error is in the mean where each word is exactly right, by the luck of so few.
    public double luck() {
        var random = new Random(1);
        var sum = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            var off = new double[BINS];
            for (var it : judged) {
                off[bin(it)] += it.probability() - (random.nextDouble() < it.probability() ? 1 : 0);
            }
            sum += size(off);
        }
        return sum / ROUNDS;
    }

    private static int bin(Judged it) {
        return Math.min(BINS - 1, (int) (it.probability() * BINS));
    }

    private double size(double[] off) {
        return Arrays.stream(off).map(Math::abs).sum() / truth.size();
    }

    /// How sure it is of the likeliest label in the mean.
    public double said() {
        return judged.stream().mapToDouble(Judged::probability).average().orElse(0);
    }

    /// By which factor its word would have to be louder (below 1: calmer) to surprise least by what comes true.
    public double factor() {
        var best = 1.0;
        var least = Double.POSITIVE_INFINITY;
        for (var factor = 0.3; factor < 2.5; factor += 0.1) {
            var surprise = surprise(factor);
            if (surprise < least) {
                least = surprise;
                best = factor;
            }
        }
        return best;
    }

    private double surprise(double factor) {
        var sum = 0.0;
        for (var i = 0; i < truth.size(); i++) {
            var all = judged.get(i).probabilities();
            var shared = all.values().stream().mapToDouble(it -> Math.pow(it, factor)).sum();
            sum -= Math.log(Math.pow(all.getOrDefault(truth.get(i), 1e-9), factor) / shared);
        }
        return sum;
    }

    /// Cohen's kappa of two passes over the same.
    public static double kappa(List<String> one, List<String> other) {
        Map<String, Integer> ones = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        var same = 0;
        for (var i = 0; i < one.size(); i++) {
            same += one.get(i).equals(other.get(i)) ? 1 : 0;
            ones.merge(one.get(i), 1, Integer::sum);
            others.merge(other.get(i), 1, Integer::sum);
        }
        var n = (double) one.size();
        var chance = ones.entrySet().stream()
                .mapToDouble(it -> it.getValue() / n * others.getOrDefault(it.getKey(), 0) / n)
                .sum();
        return (same / n - chance) / (1 - chance);
    }
}
