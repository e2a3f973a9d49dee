package folkmoot.talk.thanks;

import folkmoot.people.Actor;
import folkmoot.people.AuthorLine;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.ProfilePanel;
import folkmoot.site.Texts;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/// The thanks that somebody received, on their page.
@Component
class ThanksPanel implements ProfilePanel {

    private static final int SHOWN = 12;

    private final ThanksRows thanks;
    private final People people;
    private final AuthorLine authors;
    private final Templates html;

    ThanksPanel(ThanksRows thanks, People people, AuthorLine authors, Templates html) {
        this.thanks = thanks;
        this.people = people;
        this.authors = authors;
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
        var hats = new HashMap<PersonId, Content>();
        names.values().forEach(it -> hats.put(it.id(), authors.hats(it)));
        return html.talkThanks(received, names, hats, thanks.count(person));
    }
}
