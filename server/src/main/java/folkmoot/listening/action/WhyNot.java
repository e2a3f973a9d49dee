package folkmoot.listening.action;

import folkmoot.listening.TopicAction;
import folkmoot.listening.TopicStart;
import org.springframework.stereotype.Component;

/// Saying why nothing is done about it, in one's own name.
@Component
class WhyNot implements TopicAction {

    static final String NAME = "why-not";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String icon() {
        return "person";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String path(TopicStart topic) {
        return "/strategy/topics/" + topic.topic() + "/notes/new";
    }
}
