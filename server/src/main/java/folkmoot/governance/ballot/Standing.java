package folkmoot.governance.ballot;

import tlog.entry.Detail;
import tlog.entry.Fraction;
import tlog.entry.Settings;

/// The result of a yes or no, with every number that it follows from. Staff's own votes are counted
/// elsewhere, shown, and change nothing.
///
/// Quorum and majority are those that the log's verifier computes again (`tlog.meaning.Poll`); the
/// gate comes on top and can only refuse.
public record Standing(
        Detail.Count count,
        long electorate,
        long quorum,
        boolean quorate,
        Fraction majority,
        boolean majorityReached,
        Gate gate) {

    public static Standing of(
            Detail.Count count,
            long electorate,
            Settings settings,
            Detail.Level level,
            Detail.Purpose purpose,
            Gate gate) {
        var override = purpose == Detail.Purpose.OVERRIDE;
        var least = Math.max(settings.quorumMin(), settings.quorum().of(electorate));
        var quorum = override ? settings.overrideQuorum().of(least) : least;
        var sides = count.yes() + count.no();
        var majority = majority(settings, level, override);
        var reached =
                override || level == Detail.Level.CONSTITUTION
                        ? sides > 0 && majority.reached(count.yes(), sides)
                        : majority.exceeded(count.yes(), sides);
        return new Standing(
                count, electorate, quorum, count.all() >= quorum, majority, reached, gate);
    }

    private static Fraction majority(Settings settings, Detail.Level level, boolean override) {
        if (override) {
            return settings.override();
        }
        return level == Detail.Level.CONSTITUTION ? settings.supermajority() : settings.majority();
    }

    public boolean accepted() {
        return quorate && majorityReached && gate.state() != Detail.Gate.FAILED;
    }
}
