package folkmoot.governance.election;

/// What became of calling an election.
sealed interface Called {

    record Open(ElectionId id) implements Called {}

    /// What is wrong with the form, in words.
    record Wrong(String why) implements Called {}
}
