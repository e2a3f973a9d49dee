package folkmoot.listening.report;

import folkmoot.people.Hat;
import folkmoot.people.Lead;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.Settings;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who gets the report, and whether everybody may read it.
@Component
class Reaching {

    private static final String SETTING = "mondays.open";

    private final Mondays mondays;
    private final People people;
    private final Settings settings;

    Reaching(Mondays mondays, People people, Settings settings) {
        this.mondays = mondays;
        this.people = people;
        this.settings = settings;
    }

    boolean open() {
        return settings.get(SETTING, "").equals("yes");
    }

    @Transactional
    void open(Lead by, boolean open) {
        if (!by.member().lead()) {
            throw new NotAllowed("lead only");
        }
        settings.set(SETTING, open ? "yes" : "");
    }

    boolean wants(Staff person) {
        return mondays.wants().getOrDefault(person.member().id(), person.member().lead());
    }

    @Transactional
    void want(Staff person, boolean wants) {
        if (!person.member().staff()) {
            throw new NotAllowed("staff only");
        }
        mondays.want(person.member().id(), wants);
    }

    /// Leads who did not say no, staff who said yes; nobody who does not speak for the brand now.
    Set<PersonId> readers() {
        var wants = mondays.wants();
        var leads = people.wearing(Hat.LEAD);
        var staff = new HashSet<>(people.wearing(Hat.STAFF));
        staff.addAll(leads);
        staff.removeIf(it -> !wants.getOrDefault(it, leads.contains(it)));
        return staff;
    }
}
