package folkmoot.governance.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;

/// What people agree on who otherwise disagree, after Community Notes: each rating is explained by
/// a general mean, how generous the rater is, how good the item is, and how much both lean to the
/// same side. What leaning explains does not count for the item.
///
/// Raters with few ratings are left out: not the method but this filter stops sock puppets
/// (shared/research/uniques.md, section 0). A determined tenth can still keep something down, so
/// that this never decides alone; and what is liked on both sides is popular, not true.
final class Bridging {

    // The sum that is made small is the mean squared error, plus these times the mean square of
    // each table. (The published description has sums; the program, which this follows, has means.)
    private static final double HOLDS_INTERCEPTS = 0.15;
    private static final double HOLDS_FACTORS = 0.03;
    private static final int ROUNDS = 200;
    private static final double START = 0.1;

    private final List<Rating> ratings;
    private final Table raters;
    private final Table items;
    private double mean;

    private Bridging(List<Rating> ratings, int raters, int items) {
        this.ratings = ratings;
        this.raters = new Table(raters, 17);
        this.items = new Table(items, 29);
    }

    /// Intercepts and factors of raters or of items, and the sums that their next values come from.
    private static final class Table {

        final double[] intercepts;
        final double[] factors;
        final double[][] sums;

        Table(int size, long seed) {
            intercepts = new double[size];
            factors = new double[size];
            sums = new double[size][5];
            var random = new SplittableRandom(seed);
            for (var i = 0; i < size; i++) {
                factors[i] = START * (random.nextDouble() - 0.5);
            }
        }

        void add(int at, double rest, double factor) {
            var sum = sums[at];
            sum[0] += 1;
            sum[1] += factor;
            sum[2] += factor * factor;
            sum[3] += rest;
            sum[4] += rest * factor;
        }

        /// The best intercept and factor of each, all else being as it is: two equations.
        void solve(int ratings) {
            var perRow = (double) ratings / sums.length;
            for (var i = 0; i < sums.length; i++) {
                var sum = sums[i];
                var a = sum[0] + HOLDS_INTERCEPTS * perRow;
                var c = sum[2] + HOLDS_FACTORS * perRow;
                var determinant = a * c - sum[1] * sum[1];
                intercepts[i] = (sum[3] * c - sum[1] * sum[4]) / determinant;
                factors[i] = (a * sum[4] - sum[1] * sum[3]) / determinant;
                java.util.Arrays.fill(sum, 0);
            }
        }
    }

    /// @param fewest ratings that somebody must have given to be heard
    static List<Score> scores(List<Rating> all, int items, int fewest) {
        var counts = new HashMap<Integer, Integer>();
        all.forEach(it -> counts.merge(it.rater(), 1, Integer::sum));
        var numbers = new HashMap<Integer, Integer>();
        var heard = new ArrayList<Rating>();
        for (var it : all) {
            if (counts.getOrDefault(it.rater(), 0) >= fewest) {
                var number = numbers.computeIfAbsent(it.rater(), _ -> numbers.size());
                heard.add(new Rating(number, it.item(), it.value()));
            }
        }
        var bridging = new Bridging(heard, Math.max(1, numbers.size()), items);
        return heard.isEmpty() ? bridging.scores() : bridging.fit().scores();
    }

    private Bridging fit() {
        for (var round = 0; round < ROUNDS; round++) {
            mean = mean();
            for (var it : ratings) {
                raters.add(
                        it.rater(),
                        it.value() - mean - items.intercepts[it.item()],
                        items.factors[it.item()]);
            }
            raters.solve(ratings.size());
            for (var it : ratings) {
                items.add(
                        it.item(),
                        it.value() - mean - raters.intercepts[it.rater()],
                        raters.factors[it.rater()]);
            }
            items.solve(ratings.size());
        }
        return this;
    }

    private double mean() {
        var rest = 0.0;
        for (var it : ratings) {
            rest +=
                    it.value()
                            - raters.intercepts[it.rater()]
                            - items.intercepts[it.item()]
                            - raters.factors[it.rater()] * items.factors[it.item()];
        }
        return rest / (ratings.size() * (1 + HOLDS_INTERCEPTS));
    }

    private List<Score> scores() {
        var left = new int[items.factors.length];
        var right = new int[items.factors.length];
        for (var it : ratings) {
            (raters.factors[it.rater()] < 0 ? left : right)[it.item()]++;
        }
        var scores = new ArrayList<Score>();
        for (var i = 0; i < left.length; i++) {
            var heard = left[i] + right[i];
            scores.add(
                    new Score(
                            heard == 0 ? 0 : items.intercepts[i],
                            heard == 0 ? 0 : items.factors[i],
                            heard,
                            left[i],
                            right[i]));
        }
        return scores;
    }
}
