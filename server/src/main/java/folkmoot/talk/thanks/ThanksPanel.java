package folkmoot.talk.thanks;

import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.ProfilePanel;
import folkmoot.site.Texts;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;

/// The thanks that somebody received, on their page.
@Component
class ThanksPanel implements ProfilePanel {

    private static final int SHOWN = 12;

    private final ThanksRows thanks;
    private final People people;
    private final Templates html;

    ThanksPanel(ThanksRows thanks, People people, Templates html) {
        this.thanks = thanks;
        this.people = people;
        this.html = html;
    }

    @Override
    public String title() {
        return Texts.say("talk.thanks.title");
    }

    @Override
    public Content of(PersonId person, Actor reader) {
        var received = thanks.received(person, SHOWN);
        var names = people.named(received.stream().map(ThanksView::giver).toList());
        return html.talkThanks(received, names, thanks.count(person));
    }
}
