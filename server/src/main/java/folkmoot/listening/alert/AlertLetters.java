package folkmoot.listening.alert;

import static folkmoot.site.Texts.say;

import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.people.Hat;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.site.Settings;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Alerts by mail, to those who want them and still speak for the brand.
@Component
class AlertLetters {

    private final People people;
    private final Letters letters;
    private final Settings settings;
    private final String url;

    AlertLetters(
            People people,
            Letters letters,
            Settings settings,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.people = people;
        this.letters = letters;
        this.settings = settings;
        this.url = url;
    }

    void send(PersonId person, AlertView it) {
        var address = people.address(person);
        if (address == null
                || !people.wearing(Hat.STAFF).contains(person)
                        && !people.wearing(Hat.LEAD).contains(person)) {
            return;
        }
        var place = settings.brand().name();
        var evidence =
                it.evidence().stream()
                        .map(line ->
                                say(
                                        "alerts.letter.line",
                                        line.sentence(),
                                        line.source(),
                                        url + line.path()))
                        .collect(Collectors.joining("\n\n"));
        letters.send(
                new Letter(
                        address,
                        say("alerts.letter.subject." + it.kind(), it.name(), place),
                        say(
                                "alerts.letter.text",
                                it.words(),
                                evidence,
                                url + it.path(),
                                url
                                        + (it.topic() == null
                                                ? "/listening/alerts"
                                                : "/listening/trends"))));
    }
}
