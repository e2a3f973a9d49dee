package tlog.meaning;

import tlog.Nullable;
import tlog.entry.Detail;
import tlog.entry.Ground;
import tlog.entry.Minute;

/// What became of a vote after it closed.
final class Result {

    final Poll poll;
    final Detail.Tally tally;
    final Minute closed;
    final boolean accepted;

    /// Already made into law; a vote changes one rule once.
    boolean used;

    @Nullable Ground veto;
    boolean overridden;

    /// The vote that overrode the veto.
    @Nullable Result overriding;

    /// The entry that holds it, or set it aside; -1 for none.
    long dispute = -1;

    Result(Poll poll, Detail.Tally tally, Minute closed, boolean accepted) {
        this.poll = poll;
        this.tally = tally;
        this.closed = closed;
        this.accepted = accepted;
    }
}
