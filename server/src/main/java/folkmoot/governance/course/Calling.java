package folkmoot.governance.course;

import static folkmoot.site.Texts.say;

import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.proposal.Proposal;
import folkmoot.governance.vote.Counting;
import folkmoot.governance.vote.Vote;
import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.site.Settings;
import folkmoot.site.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells those who may vote that they may, once when it begins and once before it ends.
@Component
class Calling {

    static final Duration BEFORE = Duration.ofDays(1);

    private final Electorate electorate;
    private final Counting counting;
    private final Silences silences;
    private final People people;
    private final Letters letters;
    private final Settings settings;
    private final String url;

    Calling(
            Electorate electorate,
            Counting counting,
            Silences silences,
            People people,
            Letters letters,
            Settings settings,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.electorate = electorate;
        this.counting = counting;
        this.silences = silences;
        this.people = people;
        this.letters = letters;
        this.settings = settings;
        this.url = url;
    }

    void call(Proposal it, Instant now) {
        var hours = counting.settings(it).voteHours();
        var ends = now.plus(Duration.ofHours(hours));
        send(electorate.all(it.id().value()).keySet(), it, "opened", ends);
    }

    void remind(Proposal it, Vote vote) {
        send(counting.silent(vote, it.voted()), it, "ending", vote.closesAt());
    }

    private void send(Collection<PersonId> to, Proposal it, String which, Instant ends) {
        var silent = silences.all();
        var place = settings.brand().name();
        var subject = say("governance.letter." + which + ".subject", it.title(), place);
        var text =
                say(
                        "governance.letter." + which + ".text",
                        it.title(),
                        place,
                        Times.minute(ends),
                        url + it.path(),
                        url + "/settings/votes");
        for (var person : to) {
            var address = silent.contains(person) ? null : people.address(person);
            if (address != null) {
                letters.send(new Letter(address, subject, text));
            }
        }
    }
}
