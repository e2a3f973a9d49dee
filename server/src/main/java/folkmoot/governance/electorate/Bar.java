package folkmoot.governance.electorate;

import java.util.Locale;

/// Why somebody may not vote on a proposal.
public enum Bar {
    JOINED_AFTER,
    TOO_NEW,
    NO_ADDRESS,
    TOO_FEW,
    NOT_ACTIVE,
    /// Was not there yet in some other way when the voters were written down.
    NOT_LISTED;

    public String key() {
        return "governance.bar." + word();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
