package folkmoot.governance.editor;

import static folkmoot.site.Texts.has;
import static folkmoot.site.Texts.say;

import folkmoot.governance.script.Flaw;

/// What is wrong, and the part of the form that it is about.
public record FlawView(int line, String field, String reason) {

    static FlawView of(Flaw flaw) {
        return new FlawView(flaw.line(), flaw.field(), flaw.reason());
    }

    /// The part's id on the page.
    public String part() {
        var word = field.split("[.\\[]")[0];
        return word.isEmpty() ? "rule" : word;
    }

    public String name() {
        var key = "governance.field." + part();
        var number = field.replaceAll("\\D.*$|^\\D+(\\d+).*$", "$1");
        var name = has(key) ? say(key) : part();
        return number.isEmpty()
                ? name
                : say("governance.field.number", name, Integer.parseInt(number) + 1);
    }
}
