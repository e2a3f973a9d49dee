package folkmoot.listening.action;

import folkmoot.listening.TopicAction;
import folkmoot.listening.TopicStart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Answering where people speak of it: on a page of this place, or where the search finds them.
@Component
class WriteAbout implements TopicAction {

    @Override
    public String name() {
        return "write";
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
        return topic.here().isEmpty()
                ? "/search?q="
                        + URLEncoder.encode(topic.label(), StandardCharsets.UTF_8)
                                .replace("+", "%20")
                : topic.here();
    }
}
