package folkmoot.moderation.report;

/// Why a member flagged something; who they are is nobody's business.
public record FlagView(Reason reason, String words) {

    /// What members can have against something.
    public enum Reason {
        SPAM,
        RUDE,
        OFF_TOPIC,
        PERSONAL_DATA,
        OTHER
    }
}
