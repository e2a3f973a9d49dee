package folkmoot.reviews.examination;

/// What became of a moderator's decision about several reviews.
sealed interface Sentenced {

    record Done() implements Sentenced {}

    /// Nothing of what was meant is open any more.
    record Over() implements Sentenced {}

    /// What the rules in force have against one of them: that one and the rest stay open.
    record Refused(String why) implements Sentenced {}
}
