package folkmoot.governance.map;

import org.jspecify.annotations.Nullable;

/// What bridging makes of an item: what people of all sides grant it, and how much it belongs to
/// one side. `left` and `right` count the raters of either side.
record Score(double intercept, double factor, int ratings, int left, int right) {

    enum Status {
        BRIDGES,
        /// Not enough is known.
        OPEN,
        FAILS
    }

    private static final double GOOD = 0.40;
    private static final double ONE_SIDED = 0.50;
    private static final double BAD = -0.05;
    private static final double BAD_PER_FACTOR = 0.8;
    private static final double INERTIA = 0.01;
    private static final int FEWEST = 5;

    /// A status that it had is kept until it is clearly left.
    Status status(@Nullable Status before) {
        if (ratings < FEWEST || left < FEWEST || right < FEWEST) {
            return Status.OPEN;
        }
        var good = before == Status.BRIDGES ? GOOD - INERTIA : GOOD;
        if (intercept >= good && Math.abs(factor) < ONE_SIDED) {
            return Status.BRIDGES;
        }
        var bad = BAD - BAD_PER_FACTOR * Math.abs(factor);
        return intercept < (before == Status.FAILS ? bad + INERTIA : bad)
                ? Status.FAILS
                : Status.OPEN;
    }
}
