package folkmoot.listening.reading;

import folkmoot.listening.learning.Recipe;

/// How models for the questions that we know are made.
public final class Recipes {

    private static final int SMALL = 1 << 14;
    private static final int MIDDLE = 1 << 15;
    private static final int MANY = 40;
    // From sentences that nothing was learnt from (docs/models.md).
    private static final double KINDS = 0.4;
    private static final double POLARITIES = 0.6;

    private Recipes() {}

    /// For a task of that name with so many labels.
    public static Recipe of(String task, int labels) {
        return switch (task) {
            // Where n-grams would learn names, cues know the language.
            case "kind" ->
                    Recipe.USUAL
                            .withBuckets(SMALL)
                            .with(0.6, 1)
                            .withFirst(Marks.MEANING)
                            .withCaution(KINDS);
            case "polarity" ->
                    Recipe.USUAL.withBuckets(MIDDLE).with(1, 0.5).withCaution(POLARITIES);
            case "spam" -> Recipe.USUAL.withBuckets(MIDDLE).with(1, 0.2);
            default -> labels > MANY ? Recipe.USUAL.with(1, 0.2) : Recipe.USUAL;
        };
    }
}
