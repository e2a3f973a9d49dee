package tlog.finding;

/// What can be wrong with a log, the most fundamental first; each has an exit code of its own.
public enum Fault {
    SIGNATURE(10, "The checkpoint is not signed by the key that is trusted"),
    WITNESSES(11, "Too few witnesses cosigned the checkpoint"),
    ROLLBACK(15, "The log is shorter than it was"),
    FORK(14, "The log's past is not what it was"),
    MISSING(13, "Tiles or entries are missing"),
    TREE(12, "Tiles do not add up to the signed root"),
    ENTRY(16, "Entries are not what the tree was built of"),
    RECEIPT(20, "A receipt does not hold"),
    OPENING(21, "An opening does not fit its commitment"),
    MALFORMED(30, "Entries or lines of the feed are not in the format"),
    BACKDATED(36, "Entries bear a time that cannot be theirs"),
    RULE(32, "A rule is cited, or changed, that was not in force"),
    TALLY(33, "A rule or a result does not follow from its vote"),
    VETO(35, "A veto is without ground, too many, too late or ignored"),
    DRAW(38, "A jury was not drawn as its seed says"),
    HOLD(34, "Something was held or labelled longer than announced"),
    TOMBSTONE(31, "Something is restricted without an entry that says so"),
    ROLL(37, "Something that was published is gone, or other words, without an entry that says so");

    private final int code;
    private final String words;

    Fault(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /// What the verifier exits with.
    public int code() {
        return code;
    }

    public String words() {
        return words;
    }

    /// Whether nothing that the log says can be believed then.
    public boolean fundamental() {
        return compareTo(ENTRY) <= 0;
    }
}
