package folkmoot.listening.action;

import folkmoot.listening.pillar.Pillars;
import folkmoot.listening.strategy.Strategy;
import folkmoot.people.People;
import folkmoot.site.NotThere;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts together what a topic's page says of the strategy.
@Component
class TopicPages {

    private final Strategy strategy;
    private final Acting acting;
    private final Deeds deeds;
    private final Pillars pillars;
    private final People people;

    TopicPages(Strategy strategy, Acting acting, Deeds deeds, Pillars pillars, People people) {
        this.strategy = strategy;
        this.acting = acting;
        this.deeds = deeds;
        this.pillars = pillars;
        this.people = people;
    }

    PlacedPageView of(long id) {
        var topic = strategy.topic(id).orElseThrow(() -> new NotThere(id));
        var done = deeds.of(List.of(id));
        var by = done.stream().map(DeedView::by).collect(Collectors.toSet());
        return new PlacedPageView(topic, pillars.all(), acting.actions(), done, people.named(by));
    }
}
