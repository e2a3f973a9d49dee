package folkmoot.moderation.portrait;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Notices;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.people.ProfilePanel;
import folkmoot.site.Texts;
import gg.jte.Content;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on somebody's page that something of it was hidden, and why.
@Component
@Order(1)
class HiddenPanel implements ProfilePanel {

    private final Moderation moderation;
    private final Notices notices;

    HiddenPanel(Moderation moderation, Notices notices) {
        this.moderation = moderation;
        this.notices = notices;
    }

    @Override
    public String title() {
        return Texts.say("moderation.portrait.title");
    }

    @Override
    public boolean shows(PersonId person, Actor reader) {
        return withheld(person) != null;
    }

    @Override
    public Content of(PersonId person, Actor reader) {
        return notices.tombstone(
                Objects.requireNonNull(withheld(person)), Texts.say("moderation.portrait.what"));
    }

    private @Nullable Decided withheld(PersonId person) {
        return moderation.withheld(person.value());
    }
}
