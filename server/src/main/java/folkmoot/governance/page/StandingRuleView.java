package folkmoot.governance.page;

import folkmoot.governance.rule.Example;
import folkmoot.governance.sentence.Deed;
import java.util.List;

/// A rule with all that is known of it. `text` is what experts read; one that `overruns` is evaded
/// by the longest texts.
public record StandingRuleView(
        RuleView rule, String text, boolean overruns, List<EarlierView> earlier) {

    public List<String> examples(boolean matching) {
        return rule.rule().examples().stream()
                .filter(it -> it.matches() == matching)
                .map(Example::deed)
                .map(Deed::words)
                .toList();
    }
}
