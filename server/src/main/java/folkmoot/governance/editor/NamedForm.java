package folkmoot.governance.editor;

/// A list of words, one a line, or a pattern, with the name that conditions call it by.
public record NamedForm(String name, String text) {

    public NamedForm {
        name = Typed.word(name);
        text = Typed.text(text);
    }
}
