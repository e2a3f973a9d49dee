package folkmoot.people.hat;

import folkmoot.people.Hat;
import folkmoot.people.HatGranted;
import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts hats on people and takes them off again, in public.
@Component
public class Granting {

    private final Hats hats;
    private final ApplicationEventPublisher events;
    private final Log log;
    private final PageCache pages;
    private final Clock clock;

    Granting(Hats hats, ApplicationEventPublisher events, Log log, PageCache pages, Clock clock) {
        this.hats = hats;
        this.events = events;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    /// Nothing happens when they wear it already.
    @Transactional
    public void grant(PersonId person, Hat hat, @Nullable PersonId by) {
        if (hats.grant(person, hat, by, clock.instant())) {
            record(Act.GRANT, person, hat, by);
            events.publishEvent(new HatGranted(person, hat));
        }
    }

    /// False for the last lead, who stays: a place without one cannot be entered any more.
    @Transactional
    boolean withdraw(PersonId person, Hat hat, PersonId by) {
        if (hat == Hat.LEAD && hats.leads() < 2 && hats.leadsAlone(person)) {
            return false;
        }
        // What members gave, members take.
        var gone =
                hat == Hat.MODERATOR
                        ? hats.withdrawGiven(person, hat, clock.instant())
                        : hats.withdraw(person, hat, clock.instant());
        if (gone) {
            record(Act.REVOKE, person, hat, by);
        }
        if (hat == Hat.STAFF && hats.withdrawGiven(person, Hat.MODERATOR, clock.instant())) {
            record(Act.REVOKE, person, Hat.MODERATOR, by);
        }
        return true;
    }

    /// By a vote of the members.
    @Transactional
    public void elect(PersonId person, Hat hat, String why) {
        if (hats.grant(person, hat, null, clock.instant())) {
            record(Act.GRANT, person, hat, Decider.VOTE, why);
            events.publishEvent(new HatGranted(person, hat));
        }
    }

    /// Because the term is over.
    @Transactional
    public void retire(PersonId person, Hat hat, String why) {
        if (hats.withdraw(person, hat, clock.instant())) {
            record(Act.REVOKE, person, hat, Decider.SYSTEM, why);
        }
    }

    /// The lead takes that hat off; false for the last one.
    @Transactional
    public boolean stepDown(PersonId lead) {
        return withdraw(lead, Hat.LEAD, lead);
    }

    /// Whether this person leads, and nobody else: that hat stays on.
    public boolean leadsAlone(PersonId person) {
        return hats.leadsAlone(person);
    }

    /// Whether anybody leads this place.
    public boolean led() {
        return hats.leads() > 0;
    }

    /// All hats that somebody wears or wore, oldest first.
    public List<WornView> worn(PersonId person) {
        return hats.of(person);
    }

    private void record(Act act, PersonId person, Hat hat, @Nullable PersonId by) {
        var key = "people.hat." + act.name().toLowerCase(Locale.ROOT) + "." + hat.word();
        record(act, person, hat, by == null ? Decider.SYSTEM : Decider.STAFF, Texts.say(key));
    }

    private void record(Act act, PersonId person, Hat hat, Decider decider, String why) {
        log.append(
                new Entry(
                        act,
                        "person:" + person,
                        person.value(),
                        decider,
                        "hat-" + hat.word(),
                        why));
        // Their hats stand on every page where they speak.
        pages.drop("person:" + person);
        pages.drop("settings");
    }
}
