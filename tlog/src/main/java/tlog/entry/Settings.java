package tlog.entry;

import tlog.Malformed;

/// The numbers by which a constitution makes rules. There are least values that no constitution can
/// go below, so that a majority cannot vote the votes away.
public record Settings(
        Fraction quorum,
        int quorumMin,
        Fraction majority,
        Fraction supermajority,
        Fraction override,
        Fraction overrideQuorum,
        int coolingHours,
        int voteHours,
        int vetoes) {

    public static final Settings STARTER =
            new Settings(
                    new Fraction(20, 100),
                    10,
                    new Fraction(1, 2),
                    new Fraction(2, 3),
                    new Fraction(2, 3),
                    new Fraction(3, 2),
                    72,
                    168,
                    2);

    public Settings {
        within(!quorum.isLessThan(new Fraction(1, 100)) && !wholeOrMore(quorum), "quorum");
        within(quorumMin >= 1 && quorumMin <= 1_000_000, "quorum_min");
        within(!majority.isLessThan(new Fraction(1, 2)) && !wholeOrMore(majority), "majority");
        within(!supermajority.isLessThan(majority) && !tooMuch(supermajority), "supermajority");
        within(!override.isLessThan(majority) && !tooMuch(override), "override");
        within(!overrideQuorum.isLessThan(new Fraction(1, 1)), "override_quorum");
        within(coolingHours >= 0 && coolingHours <= 720, "cooling_hours");
        within(voteHours >= 0 && voteHours <= 2160, "vote_hours");
        within(vetoes >= 0 && vetoes <= 2, "vetoes");
    }

    private static boolean wholeOrMore(Fraction share) {
        return !share.isLessThan(new Fraction(1, 1));
    }

    private static boolean tooMuch(Fraction share) {
        return new Fraction(1, 1).isLessThan(share);
    }

    private static void within(boolean good, String name) {
        if (!good) {
            throw new Malformed("No constitution can set " + name + " to that");
        }
    }
}
