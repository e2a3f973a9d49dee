package tlog.entry;

/// The parts that an entry may have beside its version, time and act; the names are those of JSON.
enum Field {
    OBJ,
    SUBJ,
    BY,
    RULE,
    GROUND,
    DSA,
    WHY,
    PREV,
    UNTIL,
    PROVISION,
    LAW,
    VOTE,
    TALLY,
    OUTCOME,
    KEY,
    CONFIG,
    REPORT,
    ROLL;

    String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
