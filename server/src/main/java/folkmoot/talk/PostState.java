package folkmoot.talk;

/// Where a post or comment is in its life.
public enum PostState {
    /// A guest wrote it and has not yet confirmed by mail.
    WAITING,
    VISIBLE,
    /// A rule makes it wait.
    HELD,
    /// Its author took it back.
    WITHDRAWN,
    /// Its author has left, and its words with them.
    ERASED
}
