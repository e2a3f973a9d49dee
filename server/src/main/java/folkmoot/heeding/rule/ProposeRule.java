package folkmoot.heeding.rule;

import static folkmoot.site.Texts.say;

import folkmoot.governance.RuleStart;
import folkmoot.listening.TopicAction;
import folkmoot.listening.TopicStart;
import org.springframework.stereotype.Component;

/// A rule that the members vote on, begun with what people say. Their sentences are not in it: they
/// did not say them here.
@Component
class ProposeRule implements TopicAction {

    private final RuleStart rules;

    ProposeRule(RuleStart rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "rule";
    }

    @Override
    public String icon() {
        return "rule";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path(TopicStart topic) {
        return rules.path(topic.label(), say("heeding.rule.why", topic.mentions(), topic.label()));
    }
}
