package folkmoot.governance.map;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// People in opinion groups. First they are gathered in at most a hundred small clusters, so that
/// large places cost no more than small ones; then these are grouped in two to five. How many is
/// decided by silhouette, and changes only after another number was better four times in a row, so
/// that groups do not come and go with each vote.
record Groups(
        List<Point> bases,
        SortedMap<Integer, Clustering> tried,
        int count,
        int rival,
        int wins,
        int[] groups) {

    private static final int MOST_BASES = 100;
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private static final int PER_GROUP = 12;
    private static final int PATIENCE = 4;

    /// @param points of everybody who is placed; `groups` is in their order
    static Groups of(List<Point> points, @Nullable Groups before) {
        if (points.stream().distinct().count() < FEWEST) {
            return new Groups(points, new TreeMap<>(), 1, 1, 0, new int[points.size()]);
        }
        var base =
                Clustering.of(
                        points,
                        ones(points.size()),
                        Math.min(MOST_BASES, points.size()),
                        points.size() <= MOST_BASES || before == null ? null : before.bases);
        var used = used(base);
        var bases = used.stream().map(it -> base.centers().get(it)).toList();
        var weights = weights(base, used);
        var tried = new TreeMap<Integer, Clustering>();
        var most = Math.min(Math.min(MOST, FEWEST + bases.size() / PER_GROUP), bases.size());
        for (var count = FEWEST; count <= most; count++) {
            var warm = before == null ? null : before.tried.get(count);
            tried.put(
                    count,
                    Clustering.of(bases, weights, count, warm == null ? null : warm.centers()));
        }
        return chosen(bases, tried, base, used, before);
    }

    private static Groups chosen(
            List<Point> bases,
            SortedMap<Integer, Clustering> tried,
            Clustering base,
            List<Integer> used,
            @Nullable Groups before) {
        var best = tried.firstKey();
        for (var it : tried.entrySet()) {
            if (it.getValue().silhouette() > silhouette(tried, best)) {
                best = it.getKey();
            }
        }
        var last = before == null || !tried.containsKey(before.count) ? best : before.count;
        var won = before != null && before.rival == best ? before.wins : 0;
        var wins = last == best ? 0 : won + 1;
        var count = wins > 0 && wins < PATIENCE ? last : best;
        var clustering = tried.getOrDefault(count, base);
        var groups = new int[base.groups().length];
        for (var i = 0; i < groups.length; i++) {
            groups[i] = clustering.groups()[used.indexOf(base.groups()[i])];
        }
        return new Groups(bases, tried, count, best, best == count ? 0 : wins, groups);
    }

    private static double silhouette(SortedMap<Integer, Clustering> tried, int count) {
        var it = tried.get(count);
        return it == null ? -1 : it.silhouette();
    }

    private static List<Integer> used(Clustering base) {
        var used = new ArrayList<Integer>();
        for (var group : base.groups()) {
            if (!used.contains(group)) {
                used.add(group);
            }
        }
        return used;
    }

    private static double[] weights(Clustering base, List<Integer> used) {
        var weights = new double[used.size()];
        for (var group : base.groups()) {
            weights[used.indexOf(group)]++;
        }
        return weights;
    }

    private static double[] ones(int size) {
        var ones = new double[size];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
