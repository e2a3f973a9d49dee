package folkmoot.governance.editor;

import folkmoot.governance.Trial;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.sentence.Deed;
import folkmoot.governance.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tries what was typed.
final class Trying {

    private Trying() {}

    static TriedView of(String text) {
        var flaws = Trial.of(text).stream().map(FlawView::of).toList();
        var rule = rule(text);
        var bare = new TriedView(text, null, flaws, List.of());
        return rule == null
                ? bare
                : new TriedView(text, Sentence.of(rule), flaws, examples(rule, bare));
    }

    static @Nullable Rule rule(String text) {
        return RuleText.read(text) instanceof RuleText.Outcome.Read(var rule) ? rule : null;
    }

    private static List<TriedView.ExampleView> examples(Rule rule, TriedView tried) {
        var refused = tried.wrong("when");
        var all = new ArrayList<TriedView.ExampleView>();
        for (var i = 0; i < rule.examples().size(); i++) {
            var it = rule.examples().get(i);
            all.add(
                    new TriedView.ExampleView(
                            i + 1,
                            it.matches(),
                            Deed.words(it.deed()),
                            refused == null ? tried.wrong(i) : refused));
        }
        return all;
    }
}
