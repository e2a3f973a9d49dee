package folkmoot.moderation;

import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.TooOften;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The rules for what stands in people, which lies below them. What they would hold is refused with
/// the reason instead, before anything is kept.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Doorkeeping implements Doorkeeper {

    private static final String KIND = "person";

    private final List<Rule> rules;
    private final Pace pace;

    Doorkeeping(List<Rule> rules, Pace pace) {
        this.rules = rules;
        this.pace = pace;
    }

    @Override
    public @Nullable String introduces(Actor.Member person, String words) {
        var deed = paced(person, Deed.Verb.EDIT, person.id().value(), words);
        return rules.stream()
                .filter(it -> !words.isEmpty() && it.holds(deed))
                .findFirst()
                .map(it -> "rule." + it.id() + ".reason")
                .orElse(null);
    }

    @Override
    public void shows(Actor.Member person) {
        paced(person, Deed.Verb.UPLOAD, Ids.next(), "");
    }

    @Override
    public void follows(Actor.Member person, PersonId other) {
        paced(person, Deed.Verb.FOLLOW, other.value(), "");
    }

    private Deed paced(Actor.Member person, Deed.Verb verb, UUID object, String words) {
        var deed = new Deed(person, verb, KIND, object, words);
        var pause = pace.wait(deed);
        if (!pause.isZero()) {
            throw new TooOften(pause);
        }
        return deed;
    }
}
