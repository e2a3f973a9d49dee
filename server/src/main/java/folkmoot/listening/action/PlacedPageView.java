package folkmoot.listening.action;

import folkmoot.listening.TopicAction;
import folkmoot.listening.pillar.PillarView;
import folkmoot.listening.strategy.PlacedView;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import java.util.List;
import java.util.Map;

/// A topic where it stands, what can be done about it and what was.
public record PlacedPageView(
        PlacedView topic,
        List<PillarView> pillars,
        List<TopicAction> actions,
        List<DeedView> deeds,
        Map<PersonId, PersonView> names) {

    public String name(PersonId person) {
        var known = names.get(person);
        return known == null ? "" : known.name();
    }

    public boolean at(PillarView pillar) {
        return topic.told() && topic.fits(pillar);
    }
}
