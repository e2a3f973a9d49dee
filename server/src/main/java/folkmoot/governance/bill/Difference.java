package folkmoot.governance.bill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/// Two texts piece by piece: the longest row of pieces that both have in common, and what goes and
/// comes between. Rules are short, so the plain table of Wagner and Fischer does; of texts with
/// more pieces than that one goes and the other comes.
public final class Difference {

    private static final int MOST = 2_000;

    /// What became of a piece.
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public record Line(Fate fate, String text) {}

    private Difference() {}

    /// Line by line.
    public static List<Line> of(String before, String after) {
        return of(before.lines().toList(), after.lines().toList(), String::equals);
    }

    /// Of pieces that are the `same` the later one is shown.
    public static List<Line> of(
            List<String> before, List<String> after, BiPredicate<String, String> same) {
        if (before.size() > MOST || after.size() > MOST) {
            var lines = new ArrayList<Line>();
            before.forEach(it -> lines.add(new Line(Fate.GONE, it)));
            after.forEach(it -> lines.add(new Line(Fate.NEW, it)));
            return Collections.unmodifiableList(lines);
        }
        return walk(before, after, same, common(before, after, same));
    }

    private static short[][] common(
            List<String> before, List<String> after, BiPredicate<String, String> same) {
        var common = new short[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        same.test(before.get(i), after.get(j))
                                ? (short) (common[i + 1][j + 1] + 1)
                                : (short) Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> walk(
            List<String> before,
            List<String> after,
            BiPredicate<String, String> same,
            short[][] common) {
        var lines = new ArrayList<Line>();
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && same.test(before.get(i), after.get(j))) {
                lines.add(new Line(Fate.SAME, after.get(j++)));
                i++;
            } else if (j == after.size()
                    || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Fate.GONE, before.get(i++)));
            } else {
                lines.add(new Line(Fate.NEW, after.get(j++)));
            }
        }
        return Collections.unmodifiableList(lines);
    }
}
