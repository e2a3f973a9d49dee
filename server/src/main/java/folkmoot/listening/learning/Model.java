package folkmoot.listening.learning;

import java.util.List;

/// What was learnt about one question: numbers, never texts.
public final class Model {

    private final String task;
    private final List<String> labels;
    private final Space space;
    private final Weights weights;
    private final Odds odds;

    Model(String task, List<String> labels, Space space, Weights weights, Odds odds) {
        this.task = task;
        this.labels = List.copyOf(labels);
        this.space = space;
        this.weights = weights;
        this.odds = odds;
    }

    public String task() {
        return task;
    }

    /// In the order of [#probabilities].
    public List<String> labels() {
        return labels;
    }

    /// Whether a text may have several of the labels, or none.
    public boolean several() {
        return odds.several();
    }

    /// How probable each label is.
    public double[] probabilities(Seen seen) {
        return odds.of(margins(seen));
    }

    /// From which probability on that label is given, where a text may have several.
    public double bar(int label) {
        return odds.bars()[label];
    }

    double[] margins(Seen seen) {
        return weights.margins(space.place(seen));
    }

    Space space() {
        return space;
    }

    Weights weights() {
        return weights;
    }

    Odds odds() {
        return odds;
    }
}
