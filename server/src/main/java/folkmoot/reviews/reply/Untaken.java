package folkmoot.reviews.reply;

/// What happened to a review while somebody wrote a reply to it.
enum Untaken {
    /// Their reply stands there already, in the same words.
    SAID,

    /// There is another reply already.
    ANSWERED,

    /// It was taken back, or waits.
    GONE
}
