package folkmoot.governance.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is in force.
public record RulesView(
        @Nullable LawView constitution, List<RuleView> rules, List<LawView> procedures) {}
