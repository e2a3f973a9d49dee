package folkmoot.listening.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Texts by how alike their n-grams are (cosine, rare ones counting more).
public final class Neighbours {

    /// The number of a text and how alike it is, 1 being the same.
    public record Neighbour(int number, double likeness) {}

    private static final Recipe RECIPE = Recipe.USUAL.withFirst(0);

    private final Space space;
    private final int size;
    private final int[][] texts;
    private final float[][] values;

    public Neighbours(List<Seen> seen) {
        space =
                Space.of(
                        seen.stream().map(it -> new Example(it, java.util.Set.of())).toList(),
                        RECIPE);
        size = seen.size();
        var placed = seen.stream().map(space::place).toList();
        var counts = new int[space.width()];
        placed.forEach(it -> Arrays.stream(it.at()).forEach(at -> counts[at]++));
        texts = new int[counts.length][];
        values = new float[counts.length][];
        for (var at = 0; at < counts.length; at++) {
            texts[at] = new int[counts[at]];
            values[at] = new float[counts[at]];
        }
        for (var number = 0; number < size; number++) {
            var text = placed.get(number);
            for (var i = 0; i < text.at().length; i++) {
                var at = text.at()[i];
                var free = --counts[at];
                texts[at][free] = number;
                values[at][free] = text.value()[i];
            }
        }
    }

    /// The `most` texts that are most like this one, the nearest first.
    public List<Neighbour> of(Seen seen, int most) {
        var text = space.place(seen);
        var likeness = new float[size];
        for (var i = 0; i < text.at().length; i++) {
            var at = text.at()[i];
            for (var n = 0; n < texts[at].length; n++) {
                likeness[texts[at][n]] += text.value()[i] * values[at][n];
            }
        }
        var square = text.square();
        return new ArrayList<>(
                IntStream.range(0, size)
                        .mapToObj(it -> new Neighbour(it, likeness[it] / square))
                        .sorted(Comparator.comparingDouble(Neighbour::likeness).reversed())
                        .limit(most)
                        .toList());
    }
}
