package folkmoot.moderation;

import folkmoot.governance.rule.Action;

/// What the rules have against words from elsewhere, or against something that is done or not.
/// `hint` is what they ask for instead; empty for nothing.
public record Objection(Cited rule, Action action, String hint) {

    /// To whoever is refused.
    public String words() {
        return (rule.title() + ": " + rule.words() + " " + hint).strip();
    }
}
