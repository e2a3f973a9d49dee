package folkmoot.moderation.jury;

/// What became of what somebody said in a case.
sealed interface Answered {

    record Taken() implements Answered {}

    /// It is decided, or somebody else was drawn.
    record Late() implements Answered {}

    /// Says what is wrong with it.
    record Wrong(String words) implements Answered {}
}
