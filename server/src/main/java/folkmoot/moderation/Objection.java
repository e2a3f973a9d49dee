package folkmoot.moderation;

/// What the rules have against words from elsewhere. Only the rules make one.
public final class Objection {

    private final String rule;

    Objection(String rule) {
        this.rule = rule;
    }

    /// The rule's id.
    public String rule() {
        return rule;
    }
}
