package folkmoot.governance.editor;

/// Somebody who is let off, and why.
public record ExemptForm(String who, String why) {

    public ExemptForm {
        who = Typed.word(who);
        why = Typed.text(why);
    }
}
