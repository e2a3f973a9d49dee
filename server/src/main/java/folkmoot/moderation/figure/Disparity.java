package folkmoot.moderation.figure;

import folkmoot.moderation.WithheldByStar.Star;
import java.util.List;

/// Whether reviews with some stars are withheld more often than others, by more than chance
/// explains: how likely a difference at least this large is where stars play no role.
///
/// Exact as long as few are withheld (Freeman and Halton 1951: all ways in which as many could be
/// withheld are looked at); by Pearson's chi-square where there are too many ways for that.
final class Disparity {

    /// Ways to look at, at most.
    private static final long MOST = 300_000;

    /// Probabilities that differ by less are equal.
    private static final double SAME = 1e-9;

    private final long[] all;
    private final long withheld;
    private final double[] logs;

    /// Of all ways to withhold as many, as a logarithm.
    private final double total;

    private Disparity(long[] all, long withheld) {
        this.all = all;
        this.withheld = withheld;
        this.logs = logs((int) sum(all));
        this.total = choose(sum(all), withheld);
    }

    /// 1 where there is nothing to compare.
    static double p(List<Star> stars) {
        var some = stars.stream().filter(it -> it.all() > 0).toList();
        var all = some.stream().mapToLong(Star::all).toArray();
        var held = some.stream().mapToLong(Star::withheld).toArray();
        var withheld = sum(held);
        if (all.length < 2 || withheld == 0 || withheld == sum(all)) {
            return 1;
        }
        return ways(withheld, all.length) <= MOST
                ? new Disparity(all, withheld).exact(held)
                : approximate(all, held);
    }

    private double exact(long[] held) {
        return Math.min(1, likely(0, withheld, 0, weight(held) + SAME));
    }

    // The sum of the probabilities of all tables that are at most as likely as that one.
    private double likely(int star, long left, double before, double most) {
        if (star == all.length - 1) {
            if (left > all[star]) {
                return 0;
            }
            var weight = before + choose(all[star], left) - total;
            return weight <= most ? Math.exp(weight) : 0;
        }
        var sum = 0.0;
        for (var held = 0L; held <= Math.min(left, all[star]); held++) {
            sum += likely(star + 1, left - held, before + choose(all[star], held), most);
        }
        return sum;
    }

    private double weight(long[] held) {
        var weight = -total;
        for (var i = 0; i < all.length; i++) {
            weight += choose(all[i], held[i]);
        }
        return weight;
    }

    private double choose(long of, long taken) {
        return logs[(int) of] - logs[(int) taken] - logs[(int) (of - taken)];
    }

    private static double[] logs(int most) {
        var logs = new double[most + 1];
        for (var i = 1; i <= most; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }

    private static long ways(long withheld, int stars) {
        var ways = 1.0;
        for (var i = 1; i < stars; i++) {
            ways = ways * (withheld + i) / i;
        }
        return (long) Math.min(ways, Long.MAX_VALUE);
    }

    private static double approximate(long[] all, long[] held) {
        var rate = (double) sum(held) / sum(all);
        var square = 0.0;
        for (var i = 0; i < all.length; i++) {
            var expected = all[i] * rate;
            var rest = all[i] - expected;
            square += Math.pow(held[i] - expected, 2) * (1 / expected + 1 / rest);
        }
        return upper(square, all.length - 1);
    }

    /// How likely a chi-square is at least this large, for so many degrees of freedom.
    static double upper(double square, int freedom) {
        var half = square / 2;
        if (freedom % 2 == 0) {
            var term = Math.exp(-half);
            var sum = term;
            for (var i = 1; i < freedom / 2; i++) {
                term *= half / i;
                sum += term;
            }
            return Math.min(1, sum);
        }
        var sum = complement(Math.sqrt(half));
        var term = Math.exp(-half) * Math.sqrt(half) / (Math.sqrt(Math.PI) / 2);
        for (var i = 1; i <= (freedom - 1) / 2; i++) {
            sum += term;
            term *= half / (i + 0.5);
        }
        return Math.min(1, sum);
    }

    // The complementary error function (Numerical Recipes, erfcc; relative error below 1.2e-7).
    private static double complement(double x) {
        var t = 1 / (1 + 0.5 * x);
        var factors =
                new double[] {
                    -1.26551223,
                    1.00002368,
                    0.37409196,
                    0.09678418,
                    -0.18628806,
                    0.27886807,
                    -1.13520398,
                    1.48851587,
                    -0.82215223,
                    0.17087277
                };
        var sum = 0.0;
        for (var i = factors.length - 1; i >= 0; i--) {
            sum = sum * t + factors[i];
        }
        return t * Math.exp(-x * x + sum);
    }

    private static long sum(long[] numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
