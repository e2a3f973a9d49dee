package folkmoot.listening.strategy;

/// Where a topic stands. It is uncertain where another answer was nearly as close.
sealed interface Place {

    Talk talk();

    Closeness nearest();

    /// People speak of what the brand means to do.
    record Congruent(Talk talk, Closeness nearest) implements Place {}

    /// They do, and most of them complain.
    record Contradiction(Talk talk, Closeness nearest) implements Place {}

    /// They speak of something that the strategy does not know.
    record BlindSpot(Talk talk, Closeness nearest) implements Place {}

    /// How close a topic is to the pillar that is closest, from 0 to 1; `told`: a person says so;
    /// `worded`: the words for which we listen do.
    record Closeness(
            String pillar, double value, boolean uncertain, boolean told, boolean worded) {}
}
