package folkmoot.moderation;

import folkmoot.governance.rule.Action;
import folkmoot.site.Texts;

/// What the rules have against words from elsewhere, or against something that is done or not.
/// `hint` is what they ask for instead; empty for nothing.
public record Objection(Cited rule, Action action, String hint) {

    /// To whoever is refused and has no account: anybody can object in the form for reports, and
    /// gets a receipt.
    public String toStrangers() {
        return words()
                + " "
                + Texts.say("moderation.refusal.stranger", "/report?what=" + rule.path());
    }

    /// To whoever is refused.
    public String words() {
        return (rule.title() + ": " + rule.words() + " " + hint).strip();
    }
}
