package folkmoot.governance.ballot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tlog.entry.Fraction;

/// Chooses among competing drafts by Schulze's method with winning votes (Schulze, "A new
/// monotonic, clone-independent, reversal symmetric, and condorcet-consistent single-winner
/// election method", 2011), with "keep things as they are" as one of the candidates.
///
/// A draft must not only come first among the drafts. It has to beat things as they are directly by
/// the majority asked for, and there must be no way back from them to it (LiquidFeedback's
/// `no_reverse_beat_path`): where people go in circles, nothing changes.
public record Schulze(
        Pairs pairs, long[][] paths, List<List<String>> order, @Nullable String winner) {

    /// @param lot all candidates in the order that was drawn before the count; it decides only
    ///   between drafts that the method itself holds equal
    public static Schulze count(
            List<String> lot, List<Ranking> ballots, String statusQuo, Fraction majority) {
        var pairs = Pairs.of(List.copyOf(lot), List.copyOf(ballots));
        var paths = pairs.strongestPaths();
        var order = order(lot, paths);
        var winner =
                order.stream()
                        .flatMap(List::stream)
                        .filter(it -> mayWin(pairs, paths, it, statusQuo, majority))
                        .findFirst()
                        .orElse(null);
        return new Schulze(pairs, paths, order, winner);
    }

    /// Groups of equals, best first, each in the order of the lot.
    private static List<List<String>> order(List<String> lot, long[][] paths) {
        var left = new ArrayList<>(lot);
        var order = new ArrayList<List<String>>();
        while (!left.isEmpty()) {
            var best = left.stream().filter(it -> unbeaten(lot, paths, it, left)).toList();
            order.add(best);
            left.removeAll(best);
        }
        return order;
    }

    private static boolean unbeaten(
            List<String> lot, long[][] paths, String candidate, List<String> among) {
        var a = lot.indexOf(candidate);
        return among.stream().map(lot::indexOf).allMatch(b -> a == b || paths[a][b] >= paths[b][a]);
    }

    private static boolean mayWin(
            Pairs pairs, long[][] paths, String draft, String statusQuo, Fraction majority) {
        var a = pairs.candidates().indexOf(draft);
        var now = pairs.candidates().indexOf(statusQuo);
        var better = pairs.preferred()[a][now];
        var worse = pairs.preferred()[now][a];
        return a != now
                && paths[now][a] == 0
                && better > worse
                && Fractions.satisfied(majority, better, better + worse);
    }
}
