package tlog.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tlog.Malformed;
import tlog.Nullable;
import tlog.commit.Opening;
import tlog.entry.Detail;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.json.Fields;
import tlog.json.JsonReader;

/// Counts closed votes once more, by what their ballots say now that they are open. How seats are
/// given by ranked ballots is not counted here, but that each of them is there.
public final class Recount {

    private static final int LONGEST = 8 * 1024;

    private final Findings findings;
    private final List<Sum> sums = new ArrayList<>();
    private final Map<Long, Sum> waiting = new HashMap<>();

    /// What the ballots of a vote make, so far.
    private static final class Sum {

        private final Result result;
        private final Choices members = new Choices();
        private final Choices staff = new Choices();
        private long left;

        private Sum(Result result) {
            this.result = result;
            this.left = result.poll.standing().size();
        }

        private boolean hasChoices() {
            return switch (result.poll.vote.method()) {
                case YES_NO, SCHULZE -> true;
                default -> false;
            };
        }
    }

    Recount(Findings findings, Collection<Result> closed) {
        this.findings = findings;
        for (var result : closed) {
            var sum = new Sum(result);
            sums.add(sum);
            result.poll.standing().keySet().forEach(it -> waiting.put(it, sum));
        }
    }

    /// Whether there is anything to count.
    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// A ballot is open. Of those that were replaced nothing is counted.
    public void open(long index, Opening opening) {
        var sum = waiting.get(index);
        if (sum == null) {
            return;
        }
        var cast = sum.result.poll.standing().get(index);
        if (cast == null || !opening.opens(cast.commitment())) {
            findings.add(Fault.OPENING, index, "The opening of the ballot does not fit");
            return;
        }
        waiting.remove(index);
        sum.left--;
        try {
            var in = Fields.of("A ballot", JsonReader.read(opening.payload(), LONGEST));
            if (!in.text("vote").equals(sum.result.poll.vote.id())) {
                throw new Malformed("It is a ballot of " + in.text("vote"));
            }
            if (sum.hasChoices()) {
                (cast.staff() ? sum.staff : sum.members).add(in.text("choice"));
            }
        } catch (Malformed e) {
            findings.add(Fault.TALLY, index, String.valueOf(e.getMessage()));
        }
    }

    /// All have been opened that are going to be. What is to be said of it.
    public String end() {
        var counted = 0;
        for (var sum : sums) {
            var wrong = wrong(sum);
            if (wrong != null) {
                findings.add(Fault.TALLY, "vote " + sum.result.poll.vote.id(), wrong);
            } else {
                counted++;
            }
        }
        return "%,d of %,d votes counted again".formatted(counted, sums.size());
    }

    private static @Nullable String wrong(Sum sum) {
        if (sum.left > 0) {
            return "%,d of its ballots are not open".formatted(sum.left);
        }
        if (!sum.hasChoices()) {
            return null;
        }
        var tally = sum.result.tally;
        var members = differ("members", sum.members, tally.members());
        return members == null ? differ("staff", sum.staff, tally.staff()) : members;
    }

    private static @Nullable String differ(String who, Choices made, Detail.Count said) {
        var count = made.count();
        return count.equals(said) && made.areOffered()
                ? null
                : "The ballots of %s make %s, not %s".formatted(who, count, said);
    }
}
