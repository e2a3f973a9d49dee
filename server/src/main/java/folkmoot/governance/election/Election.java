package folkmoot.governance.election;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;

/// An election as it stands.
public record Election(
        ElectionId id,
        Task task,
        String title,
        int seats,
        int termDays,
        Instant calledAt,
        Instant standsUntil,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant termEndsAt,
        @Nullable Long opened,
        @Nullable Long closed,
        long electorate,
        int constitution,
        long newcomers) {

    /// Where it is.
    public enum State {
        STANDING,
        OPEN,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        return closedAt != null ? State.CLOSED : opened != null ? State.OPEN : State.STANDING;
    }

    public String path() {
        return "/elections/" + id;
    }

    /// What can be chosen are links to texts.
    public boolean isOfTexts() {
        return task == Task.HIGHLIGHTS;
    }

    public String office() {
        return task.word();
    }

    public boolean isRanked() {
        return task.method() == Detail.Method.STV;
    }
}
