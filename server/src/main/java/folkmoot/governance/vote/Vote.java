package folkmoot.governance.vote;

import folkmoot.governance.ProposalId;
import folkmoot.governance.electorate.Electorate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;

/// A vote as it stands. Its counts are nothing while it is open: nobody counts before the close.
public record Vote(
        VoteId id,
        ProposalId proposal,
        Detail.Purpose purpose,
        Detail.Method method,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        long opened,
        @Nullable Long closed,
        long electorate,
        int constitution,
        boolean reminded,
        Detail.Count members,
        Detail.Count staff,
        long newcomers,
        boolean accepted,
        Detail.Gate gate) {

    /// Whether it is said that many of the yes votes come from those who joined just in time.
    static boolean isAlarming(long newcomers, Detail.Count members) {
        return Electorate.isAlarming(newcomers, members.yes());
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
