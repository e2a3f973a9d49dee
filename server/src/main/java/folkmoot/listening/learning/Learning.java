package folkmoot.listening.learning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Makes a model of labelled texts. The same texts, recipe and seed make the same bytes.
public final class Learning {

    private static final int MANY = 3_000;
    private static final int FOLDS = 5;

    private final String task;
    private final Recipe recipe;
    private final Consumer<String> progress;

    public Learning(String task, Recipe recipe, Consumer<String> progress) {
        this.task = task;
        this.recipe = recipe;
        this.progress = progress;
    }

    /// Holds some of the examples back to learn how far its own word can be trusted.
    public Model of(List<Example> examples) {
        var labels =
                examples.stream().flatMap(it -> it.labels().stream()).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new IllegalArgumentException(
                    "There is nothing to tell apart: all texts have the label " + labels);
        }
        var several = examples.stream().anyMatch(it -> it.labels().size() != 1);
        var odds = odds(examples, labels, several).cautious(several ? 1 : recipe.caution());
        progress.accept("learning from all %,d texts".formatted(examples.size()));
        var space = Space.of(examples, recipe);
        return new Model(task, labels, space, weights(space, examples, labels), odds);
    }

    private Odds odds(List<Example> examples, List<String> labels, boolean several) {
        var margins = new ArrayList<double[]>();
        var truth = new ArrayList<BitSet>();
        var folds = folds(examples.size());
        // Of many texts one fold tells enough.
        var rounds = examples.size() > MANY ? 1 : FOLDS;
        for (var fold = 0; fold < rounds; fold++) {
            progress.accept("holding back part %d of %d".formatted(fold + 1, rounds));
            var kept = pick(examples, folds, fold, false);
            var held = pick(examples, folds, fold, true);
            if (kept.isEmpty() || held.isEmpty()) {
                continue;
            }
            var space = Space.of(kept, recipe);
            var weights = weights(space, kept, labels);
            for (var it : held) {
                margins.add(weights.margins(space.place(it.seen())));
                truth.add(truth(it, labels));
            }
        }
        var calibration = new Calibration(margins, truth);
        return several ? calibration.each() : calibration.shared();
    }

    private Weights weights(Space space, List<Example> examples, List<String> labels) {
        var separation =
                new Separation(
                        examples.stream().map(it -> space.place(it.seen())).toList(), space.size());
        return Weights.of(
                IntStream.range(0, labels.size())
                        .parallel()
                        .mapToObj(label ->
                                separation.weights(
                                        sides(examples, labels.get(label)),
                                        recipe.cost(),
                                        1,
                                        recipe.seed() + label))
                        .toList());
    }

    private static boolean[] sides(List<Example> examples, String label) {
        var sides = new boolean[examples.size()];
        for (var i = 0; i < sides.length; i++) {
            sides[i] = examples.get(i).labels().contains(label);
        }
        return sides;
    }

    private static BitSet truth(Example example, List<String> labels) {
        var truth = new BitSet();
        for (var i = 0; i < labels.size(); i++) {
            truth.set(i, example.labels().contains(labels.get(i)));
        }
        return truth;
    }

    private int[] folds(int size) {
        var random = new SplittableRandom(recipe.seed());
        return IntStream.range(0, size).map(_ -> random.nextInt(FOLDS)).toArray();
    }

    private static List<Example> pick(List<Example> from, int[] folds, int fold, boolean held) {
        return IntStream.range(0, from.size())
                .filter(it -> folds[it] == fold == held)
                .mapToObj(from::get)
                .toList();
    }
}
