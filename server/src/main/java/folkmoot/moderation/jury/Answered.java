package folkmoot.moderation.jury;

/// What became of what somebody said in a case.
sealed interface Answered {

    record Taken() implements Answered {}

    /// It is decided, somebody else was drawn, or they answered before: says which.
    record Late(String words) implements Answered {}

    /// Says what is wrong with it.
    record Wrong(String words) implements Answered {}
}
