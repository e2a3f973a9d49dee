package folkmoot.reviews.invitation;

/// What a link turns out to be.
sealed interface Reading {

    /// One of ours, within its time. Whether it was used before, the store knows.
    record Genuine(Token token) implements Reading {}

    /// One of ours, too old.
    record Expired(Token token) implements Reading {}

    /// Not one of ours, or not as we made it.
    record Altered() implements Reading {}
}
