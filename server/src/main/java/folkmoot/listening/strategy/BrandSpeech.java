package folkmoot.listening.strategy;

import folkmoot.people.Hat;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.talk.Spoken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the brand says: those who speak for it, here, and sources that are its own.
@Component
class BrandSpeech {

    private final Speech speech;
    private final People people;
    private final List<Spoken> here;

    BrandSpeech(Speech speech, People people, List<Spoken> here) {
        this.speech = speech;
        this.people = people;
        this.here = here;
    }

    List<String> some(Instant since, Instant until, int most) {
        var texts = new ArrayList<>(speech.some(true, since, until, most));
        var staff = new HashSet<PersonId>(people.wearing(Hat.STAFF));
        staff.addAll(people.wearing(Hat.LEAD));
        here.forEach(it -> texts.addAll(it.by(staff, since, most)));
        return List.copyOf(texts);
    }
}
