package tlog.meaning;

import java.util.HashMap;
import java.util.Map;
import tlog.Nullable;
import tlog.commit.Commitment;
import tlog.entry.Detail;
import tlog.entry.Entry;
import tlog.entry.Minute;
import tlog.entry.RuleRef;
import tlog.entry.Settings;

/// A vote that is open: who was asked, and the ballots that came in so far.
final class Poll {

    final long index;
    final Minute opened;
    final Detail.Vote vote;
    final @Nullable RuleRef rule;
    final @Nullable Settings settings;

    /// By their entries; replaced ones are gone.
    private final Map<Long, Cast> standing = new HashMap<>();

    private long ballots;

    /// A ballot: whether staff cast it, and what it commits to.
    record Cast(boolean staff, Commitment commitment) {}

    Poll(long index, Entry entry, Detail.Vote vote, @Nullable Settings settings) {
        this.index = index;
        this.opened = entry.t();
        this.vote = vote;
        this.rule = entry.rule();
        this.settings = settings;
    }

    /// What is wrong with a ballot, or nothing.
    @Nullable
    String cast(long at, Entry ballot) {
        ballots++;
        var staff = "staff".equals(ballot.by().role());
        var wrong = ballot.prev().size() > 2 ? "It replaces several ballots" : null;
        if (ballot.prev().size() == 2) {
            var replaced = standing.remove(ballot.prev().getLast());
            wrong = replaced == null ? "It replaces what is no ballot of this vote" : wrong;
            if (replaced != null && replaced.staff() != staff) {
                wrong = "It replaces a ballot of somebody else";
            }
        }
        var thing = ballot.obj();
        if (thing == null) {
            throw new IllegalStateException("The format lets no ballot be without an object");
        }
        standing.put(at, new Cast(staff, thing.c()));
        return wrong;
    }

    Map<Long, Cast> standing() {
        return standing;
    }

    long ballots() {
        return ballots;
    }

    long replaced() {
        return ballots - standing.size();
    }

    long members() {
        return standing.values().stream().filter(it -> !it.staff()).count();
    }

    long staff() {
        return standing.size() - members();
    }

    /// How many have to take part for the result to count.
    long quorum() {
        if (settings == null) {
            return 0;
        }
        var needed = Math.max(settings.quorumMin(), settings.quorum().of(vote.electorate()));
        return vote.purpose() == Detail.Purpose.OVERRIDE
                ? settings.overrideQuorum().of(needed)
                : needed;
    }

    /// Whether numbers like these are enough by the constitution it was opened under.
    boolean satisfied(Detail.Count count) {
        if (settings == null || count.all() < quorum()) {
            return false;
        }
        var sides = count.yes() + count.no();
        if (vote.purpose() == Detail.Purpose.OVERRIDE) {
            return sides > 0 && settings.override().reached(count.yes(), sides);
        }
        return vote.level() == Detail.Level.CONSTITUTION
                ? sides > 0 && settings.supermajority().reached(count.yes(), sides)
                : settings.majority().exceeded(count.yes(), sides);
    }
}
