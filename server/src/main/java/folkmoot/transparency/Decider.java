package folkmoot.transparency;

/// Who or what decided.
public enum Decider {
    RULE,
    AUTHOR,
    STAFF,
    SYSTEM,
    MODERATOR,
    JURY,
    LAW,
    /// Members, by a vote that the log has.
    VOTE,
    /// Whoever set the place up.
    FOUNDING
}
