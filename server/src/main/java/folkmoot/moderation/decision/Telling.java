package folkmoot.moderation.decision;

import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.moderation.Decided;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import folkmoot.site.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Letters about decisions, written in the decision's own transaction: whoever is restricted is
/// told in the same moment.
@Component
public class Telling {

    private final Letters letters;
    private final People people;
    private final Settings settings;
    private final String base;

    Telling(
            Letters letters,
            People people,
            Settings settings,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.letters = letters;
        this.people = people;
        this.settings = settings;
        this.base = base;
    }

    void of(Decided it, String kind, PersonId author, String reason) {
        var words = it.rule().words();
        var until = it.until();
        person(
                author,
                "decided",
                "/decisions/" + it.id(),
                Texts.say(it.effect().done(kind, it.detail())),
                it.rule().title(),
                words.isEmpty() || words.equals(reason) ? reason : words + "\n\n" + reason,
                Texts.say("moderation.own.by." + it.by()),
                until == null
                        ? Texts.say("moderation.done.open")
                        : Texts.say("moderation.done.until", Times.minute(until)));
    }

    /// The letter `moderation.letter.<occasion>` to a person; nobody without an address that is
    /// proven gets one. Its text's `{0}` is the brand, `{1}` the page's address, then what is
    /// given.
    public void person(PersonId to, String occasion, String path, Object... more) {
        var address = people.address(to);
        if (address != null) {
            address(address, occasion, path, more);
        }
    }

    /// The same to somebody who is not known here.
    public void address(String to, String occasion, String path, Object... more) {
        var said = new Object[more.length + 2];
        said[0] = settings.brand().name();
        said[1] = base + path;
        System.arraycopy(more, 0, said, 2, more.length);
        letters.send(
                new Letter(
                        to,
                        Texts.say("moderation.letter." + occasion + ".subject", said),
                        Texts.say("moderation.letter." + occasion + ".text", said)));
    }
}
