package tlog.audit;

import tlog.Malformed;
import tlog.feed.Ballot;
import tlog.feed.Feed;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.meaning.Recount;
import tlog.source.Source;

/// Reads what the ballots of closed votes say and has them counted again.
final class Ballots {

    private static final String PATH = "log/ballots.jsonl";

    /// How many entries the votes of a living log may be ahead of its last checkpoint.
    private static final long AHEAD = 10_000;

    private Ballots() {}

    /// What is to be said of it. `size` is that of the checkpoint.
    static String check(Source source, Recount recount, long size, Findings findings) {
        if (recount.isEmpty()) {
            return "none";
        }
        try {
            if (!Feed.read(source, PATH, Ballot.LONGEST, it -> open(recount, size, it))) {
                findings.add(Fault.MISSING, PATH, "The list of opened ballots is not there");
                return "not there";
            }
        } catch (Malformed e) {
            findings.add(Fault.MALFORMED, PATH, String.valueOf(e.getMessage()));
        }
        return recount.end();
    }

    private static long open(Recount recount, long size, byte[] line) {
        var ballot = Ballot.parse(line);
        if (ballot.index() >= size + AHEAD) {
            // Otherwise a server could go on for ever.
            throw new Malformed("The list goes on beyond the log");
        }
        recount.open(ballot.index(), ballot.open());
        return ballot.index();
    }
}
