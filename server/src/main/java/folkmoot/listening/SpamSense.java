package folkmoot.listening;

import folkmoot.listening.learning.Apprentice;
import folkmoot.listening.reading.Judge;

/// What this place takes for spam: what we knew before, and every decision since.
public final class SpamSense {

    private static final String SPAM = "spam";
    private static final String HAM = "ham";

    private final Judge prior = Judge.shipped(SPAM);
    private final Apprentice apprentice;

    private SpamSense(Apprentice apprentice) {
        this.apprentice = apprentice;
    }

    public static SpamSense fresh() {
        return new SpamSense(new Apprentice());
    }

    /// As it was when [#state] was asked for.
    public static SpamSense of(byte[] state) {
        return new SpamSense(Apprentice.of(state));
    }

    public synchronized double probability(String text) {
        var seen = Judge.see(text);
        return apprentice.probability(seen, prior.probability(seen, SPAM));
    }

    /// The label is `spam` or `ham`.
    public synchronized void learn(String text, String label) {
        if (!label.equals(SPAM) && !label.equals(HAM)) {
            throw new IllegalArgumentException(label + " is neither spam nor ham.");
        }
        var seen = Judge.see(text);
        apprentice.learn(seen, prior.probability(seen, SPAM), label.equals(SPAM));
    }

    public synchronized long decisions() {
        return apprentice.decisions();
    }

    public synchronized byte[] state() {
        return apprentice.state();
    }
}
