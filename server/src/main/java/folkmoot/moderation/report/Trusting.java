package folkmoot.moderation.report;

import folkmoot.people.Lead;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import folkmoot.site.NotThere;
import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says whose reports come first, in public. Who is a trusted flagger, a coordinator of a member
/// state decides (DSA Art. 22); the lead writes down which account is theirs.
@Component
class Trusting {

    private static final String RULE = "trusted-flagger";

    private final TrustedFlaggers flaggers;
    private final People people;
    private final Log log;
    private final Clock clock;

    Trusting(TrustedFlaggers flaggers, People people, Log log, Clock clock) {
        this.flaggers = flaggers;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    List<PersonView> all() {
        var all = flaggers.all();
        var names = people.named(all);
        return all.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    /// False when nobody is called so.
    @Transactional
    boolean trust(Lead lead, String handle) {
        var person = called(handle);
        if (person == null) {
            return false;
        }
        if (flaggers.add(person, clock.instant())) {
            record(Act.GRANT, person);
        }
        return true;
    }

    @Transactional
    void end(Lead lead, String handle) {
        var person = called(handle);
        if (person == null) {
            throw new NotThere(handle);
        }
        if (flaggers.remove(person)) {
            record(Act.REVOKE, person);
        }
    }

    private @Nullable PersonId called(String typed) {
        var handle = typed.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return people.handles(List.of(handle)).get(handle);
    }

    private void record(Act act, PersonId person) {
        log.append(
                new Entry(
                                act,
                                "person:" + person,
                                person.value(),
                                Decider.STAFF,
                                RULE,
                                Texts.say(
                                        "moderation.trusted."
                                                + act.name().toLowerCase(Locale.ROOT)))
                        .as("lead"));
    }
}
