package folkmoot.reviews.mapping;

/// What became of a record.
public sealed interface Reading {

    /// It is a review.
    record Read(Candidate review) implements Reading {}

    /// It is none, for this reason.
    record Rejected(String reason) implements Reading {}
}
