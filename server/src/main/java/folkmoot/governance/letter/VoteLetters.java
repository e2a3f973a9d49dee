package folkmoot.governance.letter;

import static folkmoot.site.Texts.say;

import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.site.Settings;
import folkmoot.site.Times;
import java.time.Instant;
import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells those who may vote that they may.
@Component
public class VoteLetters {

    private final Silences silences;
    private final People people;
    private final Letters letters;
    private final Settings settings;
    private final String url;

    VoteLetters(
            Silences silences,
            People people,
            Letters letters,
            Settings settings,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.silences = silences;
        this.people = people;
        this.letters = letters;
        this.settings = settings;
        this.url = url;
    }

    /// The letter `governance.letter.<occasion>` to all of them but those who want none.
    public void send(
            Collection<PersonId> to, String occasion, String title, String path, Instant ends) {
        var silent = silences.all();
        var place = settings.brand().name();
        var subject = say("governance.letter." + occasion + ".subject", title, place);
        var text =
                say(
                        "governance.letter." + occasion + ".text",
                        title,
                        place,
                        Times.minute(ends),
                        url + path,
                        url + "/settings/votes");
        for (var person : to) {
            var address = silent.contains(person) ? null : people.address(person);
            if (address != null) {
                letters.send(new Letter(address, subject, text));
            }
        }
    }
}
