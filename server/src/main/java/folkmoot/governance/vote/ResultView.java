package folkmoot.governance.vote;

import folkmoot.governance.ballot.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A vote as a page shows it: nothing of its result before the close.
public record ResultView(
        Vote vote,
        @Nullable Standing standing,
        @Nullable Standing without,
        List<ReasonView> reasons,
        @Nullable Long opened,
        @Nullable Long closed) {

    static ResultView open(Vote vote, @Nullable Long opened) {
        return new ResultView(vote, null, null, List.of(), opened, null);
    }

    static ResultView closed(
            Vote vote,
            Standing standing,
            Standing without,
            List<ReasonView> reasons,
            @Nullable Long opened,
            @Nullable Long closed) {
        return new ResultView(vote, standing, without, reasons, opened, closed);
    }

    /// More than so many of the yes votes come from those who joined just in time.
    public boolean isAlarming() {
        return Vote.isAlarming(vote.newcomers(), vote.members());
    }

    public long yesWithout() {
        return vote.members().yes() - vote.newcomers();
    }

    /// Whether it would have been decided the same way without them.
    public boolean standsWithout() {
        return without != null && without.accepted() == vote.accepted();
    }

    public long turnout() {
        return vote.electorate() == 0 ? 0 : vote.members().all() * 100 / vote.electorate();
    }
}
