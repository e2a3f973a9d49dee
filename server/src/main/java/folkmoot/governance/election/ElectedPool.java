package folkmoot.governance.election;

import static folkmoot.site.Texts.say;

import folkmoot.governance.JuryPool;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.starter.Term;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ElectedPool implements JuryPool {

    private final Elections elections;
    private final Electorate electorate;
    private final Bills bills;
    private final Clock clock;

    ElectedPool(Elections elections, Electorate electorate, Bills bills, Clock clock) {
        this.elections = elections;
        this.electorate = electorate;
        this.bills = bills;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> elected() {
        return elections.inOffice(Task.JURORS, clock.instant());
    }

    @Override
    public Set<PersonId> eligible(Collection<PersonId> people) {
        return people.isEmpty()
                ? Set.of()
                : electorate.eligible(people, bills.order().constitution(), clock.instant());
    }

    @Override
    public String bar(Actor.Member person) {
        if (person.staff()) {
            return say("governance.jury.staff");
        }
        var order = bills.order().constitution();
        var bar = electorate.bar(person, order, clock.instant());
        return bar == null
                ? ""
                : say(
                        "governance.jury." + bar.word(),
                        order.get(Term.ELIGIBLE_AGE_DAYS),
                        order.get(Term.ELIGIBLE_CONTRIBUTIONS),
                        order.get(Term.ACTIVE_DAYS));
    }
}
