package folkmoot.listening.strategy;

/// How what people speak of stands to what the brand means to do: it fits, it fits and most of them
/// complain, or the strategy does not know it.
public enum Fit {
    CONGRUENT,
    CONTRADICTION,
    BLIND_SPOT
}
