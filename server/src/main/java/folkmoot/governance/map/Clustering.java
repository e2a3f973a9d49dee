package folkmoot.governance.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Points in groups around centres (k-means, Lloyd), the same for the same points: it begins at the
/// centres of before, or at points far from each other.
record Clustering(List<Point> centers, int[] groups, double silhouette) {

    private static final int STEPS = 100;

    static Clustering of(
            List<Point> points, double[] weights, int count, @Nullable List<Point> before) {
        var centers = start(points, count, before);
        var groups = assign(points, centers);
        for (var step = 0; step < STEPS; step++) {
            centers = means(points, weights, groups, centers);
            var next = assign(points, centers);
            if (Arrays.equals(next, groups)) {
                break;
            }
            groups = next;
        }
        return new Clustering(
                List.copyOf(centers), groups, silhouette(points, weights, groups, centers.size()));
    }

    private static List<Point> start(List<Point> points, int count, @Nullable List<Point> before) {
        var centers = new ArrayList<Point>();
        if (before != null) {
            centers.addAll(before.subList(0, Math.min(count, before.size())));
        }
        if (centers.isEmpty()) {
            centers.add(farthest(points, List.of(new Point(0, 0))));
        }
        while (centers.size() < count) {
            centers.add(farthest(points, centers));
        }
        return centers;
    }

    private static Point farthest(List<Point> points, List<Point> from) {
        var best = points.getFirst();
        var most = -1.0;
        for (var it : points) {
            var distance = from.stream().mapToDouble(it::distance).min().orElse(0);
            if (distance > most) {
                most = distance;
                best = it;
            }
        }
        return best;
    }

    private static int[] assign(List<Point> points, List<Point> centers) {
        return points.stream().mapToInt(it -> nearest(it, centers)).toArray();
    }

    private static int nearest(Point point, List<Point> centers) {
        var best = 0;
        for (var i = 1; i < centers.size(); i++) {
            if (point.distance(centers.get(i)) < point.distance(centers.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /// A centre that nobody is near stays where it is.
    private static List<Point> means(
            List<Point> points, double[] weights, int[] groups, List<Point> centers) {
        var means = new ArrayList<Point>();
        for (var group = 0; group < centers.size(); group++) {
            var x = 0.0;
            var y = 0.0;
            var weight = 0.0;
            for (var i = 0; i < groups.length; i++) {
                if (groups[i] == group) {
                    x += weights[i] * points.get(i).x();
                    y += weights[i] * points.get(i).y();
                    weight += weights[i];
                }
            }
            means.add(weight == 0 ? centers.get(group) : new Point(x / weight, y / weight));
        }
        return means;
    }

    /// How much nearer points are to their own group than to the next one, from -1 to 1.
    static double silhouette(List<Point> points, double[] weights, int[] groups, int count) {
        var sum = 0.0;
        var total = 0.0;
        for (var i = 0; i < groups.length; i++) {
            sum += weights[i] * silhouette(points, weights, groups, count, i);
            total += weights[i];
        }
        return total == 0 ? 0 : sum / total;
    }

    private static double silhouette(
            List<Point> points, double[] weights, int[] groups, int count, int at) {
        var far = new double[count];
        var weight = new double[count];
        for (var i = 0; i < groups.length; i++) {
            var own = weights[i] - (i == at ? 1 : 0);
            far[groups[i]] += own * points.get(at).distance(points.get(i));
            weight[groups[i]] += own;
        }
        var mine = groups[at];
        if (weight[mine] == 0) {
            return 0;
        }
        var inside = far[mine] / weight[mine];
        var outside = Double.POSITIVE_INFINITY;
        for (var group = 0; group < count; group++) {
            if (group != mine && weight[group] > 0) {
                outside = Math.min(outside, far[group] / weight[group]);
            }
        }
        var most = Math.max(inside, outside);
        return Double.isInfinite(outside) || most == 0 ? 0 : (outside - inside) / most;
    }
}
