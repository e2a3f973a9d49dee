package folkmoot.governance.vote;

import org.jspecify.annotations.Nullable;

/// A voter's own ballot. `place` is its number in the log, null until it has one.
public record OwnView(
        long entry, @Nullable Long place, String choice, String ranking, String reason) {}
