package folkmoot.governance.script;

/// What is wrong with a rule's text: on which line, in which field (`then[1].hold`), and why.
public record Flaw(int line, String field, String reason) {

    @Override
    public String toString() {
        return "line " + line + ", " + (field.isEmpty() ? "text" : field) + ": " + reason;
    }
}
