package folkmoot.governance.ballot;

import tlog.entry.Fraction;

/// A half has to be exceeded, anything more only reached; as the log's verifier reads it
/// (`tlog.meaning`).
final class Fractions {

    private static final Fraction HALF = new Fraction(1, 2);

    private Fractions() {}

    static boolean satisfied(Fraction majority, long part, long whole) {
        return HALF.isLessThan(majority)
                ? whole > 0 && majority.reached(part, whole)
                : majority.exceeded(part, whole);
    }
}
