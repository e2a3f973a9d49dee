package folkmoot.governance.vote;

import folkmoot.governance.ballot.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A vote as a page shows it: nothing of its result before the close.
public record ResultView(
        Vote vote,
        @Nullable Standing standing,
        List<ReasonView> reasons,
        @Nullable Long opened,
        @Nullable Long closed) {

    /// In per cent of the yes votes; above it the result is shown with and without the latecomers.
    private static final long ALARM = 15;

    static ResultView open(Vote vote, @Nullable Long opened) {
        return new ResultView(vote, null, List.of(), opened, null);
    }

    static ResultView closed(
            Vote vote,
            Standing standing,
            List<ReasonView> reasons,
            @Nullable Long opened,
            @Nullable Long closed) {
        return new ResultView(vote, standing, reasons, opened, closed);
    }

    /// More than so many of the yes votes come from those who joined just in time.
    public boolean isAlarming() {
        return vote.newcomers() * 100 > ALARM * vote.members().yes();
    }

    public long yesWithout() {
        return vote.members().yes() - vote.newcomers();
    }

    /// Whether more said yes than no without them as well.
    public boolean standsWithout() {
        return yesWithout() > vote.members().no();
    }

    public long turnout() {
        return vote.electorate() == 0 ? 0 : vote.members().all() * 100 / vote.electorate();
    }
}
