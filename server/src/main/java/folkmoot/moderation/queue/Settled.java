package folkmoot.moderation.queue;

/// What became of a verdict.
sealed interface Settled {

    record Done() implements Settled {}

    /// Somebody else did it, or it is not theirs any more.
    record Over() implements Settled {}

    /// What it is about is otherwise than what they saw: the key of how.
    record Changed(String key) implements Settled {}

    /// The rules in force do not let them, in words.
    record Refused(String why) implements Settled {}

    /// Something is missing: the key of what.
    record Wrong(String key) implements Settled {}
}
