package folkmoot.moderation.jury;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tlog.tree.Hash;

/// A jury as it stands. `about` is the entry of the hold or appeal, `poolEntry` that of its pool;
/// how many voted how is 0 until it is decided.
public record JuryView(
        UUID id,
        Source source,
        UUID subject,
        UUID decision,
        long about,
        int size,
        int majority,
        int pool,
        Instant calledAt,
        Instant opensAt,
        Instant dueAt,
        String words,
        @Nullable Long poolEntry,
        @Nullable Hash root,
        @Nullable Long checkpoint,
        @Nullable Hash seed,
        State state,
        @Nullable Outcome outcome,
        int uphold,
        int reverse,
        int unable,
        @Nullable Instant endedAt) {

    /// What it decides about.
    public enum Source {
        HOLD,
        APPEAL
    }

    /// How far it is.
    public enum State {
        SMALL,
        WAITING,
        SITTING,
        DECIDED,
        OVER
    }

    /// What it decided.
    public enum Outcome {
        UPHELD,
        REVERSED
    }

    public boolean open() {
        return state == State.WAITING || state == State.SITTING;
    }

    /// Its author may say something to it.
    public boolean hears() {
        return open() && source == Source.HOLD && words.isEmpty();
    }

    public String path() {
        return "/jury/" + id;
    }

    /// Where everybody reads the list that was committed to.
    public String list() {
        return "/juries/" + id + "/pool";
    }
}
