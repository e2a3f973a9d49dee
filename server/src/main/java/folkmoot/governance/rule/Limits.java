package folkmoot.governance.rule;

/// How often a rule may act before somebody has to look at it.
public record Limits(int actionsPerHour, Excess onExcess) {

    public enum Excess {
        /// It goes on noticing and does nothing more for the hour.
        FLAG_ONLY,
        /// It stops until people switch it on again.
        SUSPEND_RULE
    }
}
