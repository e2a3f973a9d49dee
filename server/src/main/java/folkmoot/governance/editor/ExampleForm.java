package folkmoot.governance.editor;

import folkmoot.governance.rule.Example;
import java.util.List;

/// A deed that the rule has to apply to, or to leave alone. `add` is what is to be said of it next.
public record ExampleForm(String expect, List<FactForm> facts, String add) {

    public ExampleForm {
        expect = Typed.word(expect);
        facts = Typed.rows(facts);
        add = Typed.word(add);
    }

    static ExampleForm of(Example example) {
        return new ExampleForm(
                example.matches() ? "match" : "no_match",
                example.deed().entrySet().stream()
                        .map(it -> FactForm.of(it.getKey(), it.getValue()))
                        .toList(),
                "");
    }

    static ExampleForm fresh(String expect) {
        return new ExampleForm(expect, List.of(new FactForm("text", "")), "");
    }
}
