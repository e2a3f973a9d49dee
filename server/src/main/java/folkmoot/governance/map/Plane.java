package folkmoot.governance.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The two directions in which people differ most: principal components, by power iteration.
///
/// Who has not said what they think of a statement is taken to think what people on average do
/// (Polis; shared/research/uniques.md, section 1). The same votes always give the same plane: the
/// iteration begins at the last plane or at a fixed one, and each direction points to where the
/// larger part of it is positive.
final class Plane {

    private static final int STEPS = 1000;
    private static final double STILL = 1e-12;

    private final double[] center;
    private final double[][] components;

    private Plane(double[] center, double[][] components) {
        this.center = center;
        this.components = components;
    }

    static Plane of(Opinions opinions, @Nullable Plane before) {
        var center = center(opinions);
        var rows = rows(opinions, center);
        var components = new double[2][];
        for (var i = 0; i < components.length; i++) {
            var start = start(before, i, center.length);
            components[i] = component(rows, start, Arrays.copyOf(components, i));
        }
        return new Plane(center, components);
    }

    double[] center() {
        return center.clone();
    }

    double[] component(int number) {
        return components[number].clone();
    }

    /// Where somebody stands; people with few votes are moved out from the middle, where not having
    /// said anything would leave them.
    Point place(Opinions opinions, int person) {
        var all = opinions.statements().size();
        var cast = opinions.votesOf(person);
        var x = 0.0;
        var y = 0.0;
        for (var s = 0; s < all; s++) {
            if (!opinions.absent(person, s)) {
                var apart = opinions.taken(person, s) - center[s];
                x += apart * components[0][s];
                y += apart * components[1][s];
            }
        }
        var scale = cast == 0 ? 0 : Math.sqrt((double) all / cast);
        return new Point(scale * x, scale * y);
    }

    /// How far out somebody would stand who agrees with this statement and has said nothing else.
    double extremity(int statement) {
        var apart = (1 - center[statement]) * Math.sqrt(center.length);
        return Math.hypot(apart * components[0][statement], apart * components[1][statement]);
    }

    private static double[] center(Opinions opinions) {
        var center = new double[opinions.statements().size()];
        for (var s = 0; s < center.length; s++) {
            var sum = 0.0;
            var count = 0;
            for (var p = 0; p < opinions.people().size(); p++) {
                if (!opinions.absent(p, s)) {
                    sum += opinions.taken(p, s);
                    count++;
                }
            }
            center[s] = count == 0 ? 0 : sum / count;
        }
        return center;
    }

    private static double[][] rows(Opinions opinions, double[] center) {
        var rows = new double[opinions.people().size()][center.length];
        for (var p = 0; p < rows.length; p++) {
            for (var s = 0; s < center.length; s++) {
                rows[p][s] = opinions.absent(p, s) ? 0 : opinions.taken(p, s) - center[s];
            }
        }
        return rows;
    }

    private static double[] start(@Nullable Plane before, int number, int size) {
        var start = new double[size];
        for (var s = 0; s < size; s++) {
            start[s] =
                    before != null && s < before.center.length
                            ? before.components[number][s]
                            : Math.cos((number + 1) * (s + 1));
        }
        return start;
    }

    private static double[] component(double[][] rows, double[] start, double[][] found) {
        var vector = unit(without(start, found));
        for (var step = 0; step < STEPS; step++) {
            var next = unit(without(times(rows, vector), found));
            var still = 1 - Math.abs(dot(next, vector)) < STILL * STILL;
            vector = next;
            if (still) {
                break;
            }
        }
        return oriented(vector);
    }

    /// Rows transposed times rows times the vector.
    private static double[] times(double[][] rows, double[] vector) {
        var product = new double[vector.length];
        for (var row : rows) {
            var along = dot(row, vector);
            for (var s = 0; s < product.length; s++) {
                product[s] += along * row[s];
            }
        }
        return product;
    }

    private static double[] without(double[] vector, double[][] found) {
        var rest = vector.clone();
        for (var other : found) {
            var along = dot(rest, other);
            for (var s = 0; s < rest.length; s++) {
                rest[s] -= along * other[s];
            }
        }
        return rest;
    }

    private static double[] unit(double[] vector) {
        var length = Math.sqrt(dot(vector, vector));
        return length == 0
                ? new double[vector.length]
                : Arrays.stream(vector).map(it -> it / length).toArray();
    }

    private static double[] oriented(double[] vector) {
        var sum = 0.0;
        for (var it : vector) {
            sum += it * it * it;
        }
        var sign = sum < 0 ? -1 : 1;
        return Arrays.stream(vector).map(it -> sign * it).toArray();
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
