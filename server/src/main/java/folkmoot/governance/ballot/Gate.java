package folkmoot.governance.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tlog.entry.Detail;
import tlog.entry.Fraction;

/// Whether every larger group of people who think alike has enough who agree. Below thirty voters
/// groups mean nothing, and there is no gate; the page says so.
public record Gate(Detail.Gate state, List<Group> groups) {

    public static final int FEWEST_VOTERS = 30;
    private static final Fraction LARGE = new Fraction(10, 100);
    private static final Fraction ENOUGH = new Fraction(35, 100);

    /// What a group said; `smoothed` as one more yes and one more no would make it (Laplace), so
    /// that three people are no wall.
    public record Group(int id, Detail.Count count, boolean counts, boolean passes) {

        public double smoothed() {
            return (double) (count.yes() + 1) / (count.yes() + count.no() + 2);
        }
    }

    /// @param groups what the voters of each opinion group said; whoever is in none is in none
    /// @param voters all who voted
    public static Gate of(Map<Integer, Detail.Count> groups, long voters) {
        var all = new ArrayList<Group>();
        new TreeMap<>(groups)
                .forEach((id, count) -> {
                    var counts = LARGE.reached(count.all(), voters);
                    var passes = ENOUGH.reached(count.yes() + 1, count.yes() + count.no() + 2);
                    all.add(new Group(id, count, counts, passes));
                });
        if (voters < FEWEST_VOTERS) {
            return new Gate(Detail.Gate.NONE, all);
        }
        var passed = all.stream().allMatch(it -> !it.counts() || it.passes());
        return new Gate(passed ? Detail.Gate.PASSED : Detail.Gate.FAILED, all);
    }
}
