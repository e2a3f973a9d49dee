package folkmoot.moderation.decision;

/// Why a decision has no effect any more.
public enum Ending {
    TIME,
    AUTHOR,
    DECISION,
    APPEAL
}
