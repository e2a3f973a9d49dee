package folkmoot.listening.mention;

import folkmoot.listening.MentionId;

/// What became of a mention that was told.
public sealed interface Fate {

    record Taken(MentionId id) implements Fate {}

    /// Here already, or forgotten.
    record Known() implements Fate {}

    /// Twice in one file, first on this line.
    record Twice(long line) implements Fate {}

    /// Whoever said it asked not to be listened to.
    record Silenced() implements Fate {}
}
