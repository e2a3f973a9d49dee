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
    ENACT,
    AMEND,
    REPEAL,
    HIDE,
    RESTORE,
    LOCK,
    SUSPEND,
    UNSUSPEND,
    LEGAL_ORDER,
    VOTE_OPEN,
    VOTE_CLOSE,
    BALLOT,
    VETO,
    VETO_OVERRIDE,
    APPEAL_OPEN,
    APPEAL_DECIDE,
    JURY_DRAW,
    /// Things that everybody can read are entered in a list.
    PUBLISH,
    /// Their authors take some of them back.
    UNPUBLISH
}
