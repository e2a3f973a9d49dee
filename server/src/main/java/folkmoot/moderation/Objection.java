package folkmoot.moderation;

import folkmoot.governance.rule.Action;
import folkmoot.site.Texts;

/// What the rules have against words from elsewhere, or against something that is done or not.
/// `hint` is what they ask for instead; empty for nothing.
public record Objection(Cited rule, Action action, String hint) {

    /// To whoever is refused a name or a photo and has no account. What people let through hangs on
    /// a person: they come without it first. And anybody can object in the form for reports.
    public String toStrangers(String kind) {
        return words()
                + " "
                + Texts.say("moderation.refusal.stranger." + kind, "/report?what=" + rule.path());
    }

    /// To whoever is refused.
    public String words() {
        return (rule.title() + ": " + rule.words() + " " + hint).strip();
    }
}
