package folkmoot.governance.bill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Two texts line by line: the longest that both have in common, and what goes and comes between.
/// Rules are a few dozen lines, so the plain table of Wagner and Fischer does.
public final class Difference {

    private static final int MOST = 2_000;

    /// What became of a line.
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public record Line(Fate fate, String text) {}

    private Difference() {}

    public static List<Line> of(String before, String after) {
        var old = before.lines().limit(MOST).toList();
        var young = after.lines().limit(MOST).toList();
        var common = new int[old.size() + 1][young.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = young.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(young.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return walk(old, young, common);
    }

    private static List<Line> walk(List<String> old, List<String> young, int[][] common) {
        var lines = new ArrayList<Line>();
        var i = 0;
        var j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                lines.add(new Line(Fate.SAME, old.get(i++)));
                j++;
            } else if (j == young.size()
                    || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Fate.GONE, old.get(i++)));
            } else {
                lines.add(new Line(Fate.NEW, young.get(j++)));
            }
        }
        return Collections.unmodifiableList(lines);
    }
}
