package folkmoot.governance.proposal;

import java.util.Locale;

/// How far a proposal has come.
public enum Stage {
    DRAFT,
    /// Published; looks for supporters.
    ADMISSION,
    DELIBERATION,
    /// Its words stand still before the vote.
    FREEZE,
    VOTE,
    /// Accepted; time for a veto.
    COOLING,
    /// Stopped by the brand; members may ask for a vote on that.
    VETOED,
    /// Members vote on the veto.
    OVERRIDE,
    ENACTED,
    REJECTED,
    /// Too few supporters in time.
    LAPSED,
    WITHDRAWN,
    /// What it was to change has been changed by another one.
    OVERTAKEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOpen() {
        return ordinal() > DRAFT.ordinal() && ordinal() < ENACTED.ordinal();
    }

    public boolean isOver() {
        return ordinal() >= ENACTED.ordinal();
    }

    /// Its author may still change the words.
    public boolean isEditable() {
        return this == DRAFT || this == DELIBERATION;
    }
}
