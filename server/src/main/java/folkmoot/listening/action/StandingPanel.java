package folkmoot.listening.action;

import folkmoot.listening.TopicPanel;
import folkmoot.people.Staff;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;

/// On the page of a topic: where it stands in the strategy, what can be done about it and what was.
@Component
class StandingPanel implements TopicPanel {

    private final TopicPages pages;
    private final Templates html;

    StandingPanel(TopicPages pages, Templates html) {
        this.pages = pages;
        this.html = html;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content of(long topic, Staff reader) {
        return html.listeningStandingPanel(pages.of(topic));
    }
}
