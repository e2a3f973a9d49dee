package folkmoot.governance.editor;

/// A rule as an expert types it.
public record TextForm(String kind, String text) {

    public TextForm {
        kind = Typed.word(kind);
        text = Typed.text(text);
    }
}
