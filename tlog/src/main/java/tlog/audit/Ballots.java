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

    private Ballots() {}

    /// What is to be said of it.
    static String check(Source source, Recount recount, Findings findings) {
        if (recount.isEmpty()) {
            return "none";
        }
        try {
            if (!Feed.read(source, PATH, Ballot.LONGEST, it -> open(recount, it))) {
                findings.add(Fault.MISSING, PATH, "The list of opened ballots is not there");
                return "not there";
            }
        } catch (Malformed e) {
            findings.add(Fault.MALFORMED, PATH, String.valueOf(e.getMessage()));
        }
        return recount.end();
    }

    private static long open(Recount recount, byte[] line) {
        var ballot = Ballot.parse(line);
        recount.open(ballot.index(), ballot.open());
        return ballot.index();
    }
}
