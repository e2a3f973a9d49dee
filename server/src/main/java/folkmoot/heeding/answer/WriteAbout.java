package folkmoot.heeding.answer;

import folkmoot.listening.TopicAction;
import folkmoot.listening.TopicStart;
import org.springframework.stereotype.Component;

/// Answering where people speak of it here, or under what they say about the product concerned.
@Component
class WriteAbout implements TopicAction {

    static final String NAME = "write";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String icon() {
        return "comment";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path(TopicStart topic) {
        return "/topics/" + topic.topic() + "/answers/new";
    }
}
