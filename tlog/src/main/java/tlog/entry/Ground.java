package tlog.entry;

/// Why something was allowed to be done.
public enum Ground {
    COMMUNITY_RULE,
    ILLEGAL_CONTENT,
    LAW,
    SAFETY,
    MATERIAL_HARM,
    LEGAL_ORDER,
    /// Somebody asked to be forgotten.
    ERASURE,
    /// Its time was over.
    EXPIRED,
    APPEAL,
    MISTAKE
}
