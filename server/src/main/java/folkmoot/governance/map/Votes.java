package folkmoot.governance.map;

import java.util.List;

/// What some people said of one statement; `seen` counts those who passed as well.
record Votes(int agree, int disagree, int seen) {

    static final Votes NONE = new Votes(0, 0, 0);
    private static final double SURE = 1.2816;

    static Votes of(Opinions opinions, List<Integer> people, int statement) {
        var agree = 0;
        var disagree = 0;
        var seen = 0;
        for (var person : people) {
            var vote = opinions.cast(person, statement);
            agree += vote == 1 ? 1 : 0;
            disagree += vote == -1 ? 1 : 0;
            seen += Double.isNaN(vote) ? 0 : 1;
        }
        return new Votes(agree, disagree, seen);
    }

    Votes plus(Votes other) {
        return new Votes(agree + other.agree, disagree + other.disagree, seen + other.seen);
    }

    int passed() {
        return seen - agree - disagree;
    }

    int said(boolean agreeing) {
        return agreeing ? agree : disagree;
    }

    /// The share that agrees, or disagrees, as one more of each would make it.
    double share(boolean agreeing) {
        return (said(agreeing) + 1.0) / (seen + 2.0);
    }

    /// Whether that is more than half: a z-test of one proportion.
    double shareTest(boolean agreeing) {
        return 2 * Math.sqrt(seen + 1.0) * ((said(agreeing) + 1.0) / (seen + 1.0) - 0.5);
    }

    /// Whether it is more than among others: a z-test of two proportions.
    double differenceTest(boolean agreeing, Votes others) {
        var mine = said(agreeing) + 1.0;
        var theirs = others.said(agreeing) + 1.0;
        var all = seen + 1.0;
        var allOthers = others.seen + 1.0;
        var pooled = (mine + theirs) / (all + allOthers);
        return pooled == 1
                ? 0
                : (mine / all - theirs / allOthers)
                        / Math.sqrt(pooled * (1 - pooled) * (1 / all + 1 / allOthers));
    }

    /// Ninety per cent, one-sided.
    static boolean isSure(double test) {
        return test > SURE;
    }
}
