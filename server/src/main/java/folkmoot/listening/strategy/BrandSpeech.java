package folkmoot.listening.strategy;

import folkmoot.people.Speakers;
import folkmoot.talk.Spoken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the brand says: what people said here while they spoke for it, and sources that are its
/// own.
@Component
class BrandSpeech {

    private final Speech speech;
    private final Speakers speakers;
    private final List<Spoken> here;

    BrandSpeech(Speech speech, Speakers speakers, List<Spoken> here) {
        this.speech = speech;
        this.speakers = speakers;
        this.here = here;
    }

    List<Uttered> some(Instant since, Instant until, int most) {
        var texts = new ArrayList<>(speech.some(true, since, until, most));
        var terms = speakers.terms();
        here.forEach(it ->
                it.in(terms, since, until, most)
                        .forEach(text -> texts.add(new Uttered(null, text, ""))));
        return List.copyOf(texts);
    }
}
