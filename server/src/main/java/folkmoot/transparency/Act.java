package folkmoot.transparency;

/// What was done to somebody or something.
public enum Act {
    HOLD,
    RELEASE,
    LABEL,
    REFUSE,
    ERASE,
    GRANT,
    REVOKE,
    INVALIDATE,
    IMPORT,
    ASK,
    ENACT
}
