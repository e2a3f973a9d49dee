package folkmoot.moderation;

import folkmoot.people.People;
import folkmoot.text.Links;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Many links at once; fewer from somebody who has just come.
@Component
@Order(1)
class LinkFlood implements Rule {

    private static final int LINKS = 3;
    private static final int LINKS_WHEN_NEW = 1;
    private static final Duration NEW = Duration.ofDays(7);

    private final People people;
    private final Clock clock;

    LinkFlood(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "link-flood";
    }

    @Override
    public boolean holds(Deed deed) {
        var links = Links.of(deed.text()).size();
        return links > LINKS || links > LINKS_WHEN_NEW && isNew(deed);
    }

    @Override
    public boolean holds(String words) {
        return Links.of(words).size() > LINKS;
    }

    private boolean isNew(Deed deed) {
        var person = people.named(List.of(deed.actor().id())).get(deed.actor().id());
        return person == null || person.joinedAt().plus(NEW).isAfter(clock.instant());
    }
}
