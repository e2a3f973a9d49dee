package folkmoot.demo;

import folkmoot.governance.Lawmaking;
import folkmoot.governance.ProposalId;
import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.people.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// How the people of the sample place made rules of their own, one of them against the brand's
/// veto.
@InDemo
class Lawmakers {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Lawmaking laws;
    private final Players players;
    private final Map<String, ProposalId> known = new HashMap<>();

    Lawmakers(Lawmaking laws, Players players) {
        this.laws = laws;
        this.players = players;
    }

    void tell(Telling telling) {
        Laws.all().forEach(it -> tell(telling, it));
    }

    private void tell(Telling telling, Laws law) {
        var began = telling.calendar().now().minus(DAY.multipliedBy(law.ago()));
        var chronicle = telling.chronicle();
        chronicle.at(began, () -> propose(law));
        chronicle.at(began.plus(DAY), () -> publish(law));
        chronicle.at(began.plus(DAY).plus(HOUR.multipliedBy(5)), () -> support(law));
        chronicle.at(began.plus(DAY.multipliedBy(2)), () -> discuss(law));
        chronicle.at(began.plus(DAY.multipliedBy(4)), () -> answer(law));
        // Seven days of talk after five hours more than a day, two of rest.
        chronicle.at(began.plus(days(8, 6)), laws::advance);
        chronicle.at(began.plus(days(10, 7)), laws::advance);
        var opened = began.plus(days(10, 7));
        vote(telling, law, opened, law.yes(), law.no(), law.abstain());
        if (!law.open()) {
            chronicle.at(opened.plus(days(7, 1)), laws::advance);
            after(telling, law, opened.plus(days(7, 2)));
        }
    }

    private void after(Telling telling, Laws law, Instant closed) {
        var chronicle = telling.chronicle();
        var veto = law.veto();
        var override = law.override();
        if (veto == null || override == null) {
            chronicle.at(closed.plus(days(3, 1)), laws::advance);
            return;
        }
        chronicle.at(closed.plus(DAY), () -> veto(law, veto));
        chronicle.at(closed.plus(days(2, 0)), () -> demand(law));
        vote(telling, law, closed.plus(days(2, 1)), override.yes(), override.no(), 0);
        chronicle.at(closed.plus(days(9, 3)), laws::advance);
        chronicle.at(closed.plus(days(9, 4)), laws::advance);
    }

    private static Duration days(int days, int hours) {
        return DAY.multipliedBy(days).plus(HOUR.multipliedBy(hours));
    }

    private void propose(Laws law) {
        var id =
                laws.propose(players.named(law.by()), law.rule().toPrettyString(), law.rationale());
        known.put(law.name(), id);
    }

    private void publish(Laws law) {
        law.signers().forEach(it -> laws.sign(players.named(it), of(law)));
        laws.publish(players.named(law.by()), of(law));
    }

    private void support(Laws law) {
        for (var it : members(law)) {
            if (!laws.support(it, of(law))) {
                return;
            }
        }
        throw new IllegalStateException("Too few support " + law.name());
    }

    private void discuss(Laws law) {
        var people = members(law);
        for (var i = 0; i < law.statements().size(); i++) {
            laws.say(people.get(i), of(law), law.statements().get(i));
        }
        // Two ways to look at it, and some who are not sure.
        var chance = new Random(law.name().hashCode());
        for (var i = law.statements().size(); i < people.size(); i++) {
            var side = i % 3 == 0 ? -1 : 1;
            for (var statement = 0; statement < law.statements().size(); statement++) {
                var against = statement % 2 == 1 ? -side : side;
                var value =
                        chance.nextInt(8) == 0 ? 0 : chance.nextInt(9) == 0 ? -against : against;
                laws.think(people.get(i), of(law), statement, value);
            }
        }
    }

    private void answer(Laws law) {
        laws.answer(new Staff(players.named("anouk")), of(law), law.answer());
    }

    // Some vote at once, most in the middle, none in the last hours.
    private void vote(Telling telling, Laws law, Instant opened, int yes, int no, int abstain) {
        var choices = new ArrayList<String>();
        choices.addAll(Collections.nCopies(yes, "yes"));
        choices.addAll(Collections.nCopies(no, "no"));
        choices.addAll(Collections.nCopies(abstain, "abstain"));
        var chance = new Random(law.name().hashCode());
        Collections.shuffle(choices, chance);
        var most = law.open() ? 4 * 24 : 6 * 24;
        for (var i = 0; i < choices.size(); i++) {
            var number = i;
            var reason = i < law.reasons().size() ? law.reasons().get(i) : "";
            telling.chronicle()
                    .at(
                            opened.plus(Duration.ofMinutes(10 + chance.nextInt(most * 60))),
                            () -> vote(law, number, choices.get(number), reason));
        }
    }

    private void vote(Laws law, int number, String choice, String reason) {
        var people = members(law);
        if (number < people.size()) {
            laws.vote(people.get(number), of(law), choice, reason);
        }
    }

    private void veto(Laws law, Laws.Veto veto) {
        laws.veto(new Lead(players.named("june")), of(law), veto.ground(), veto.reason());
    }

    private void demand(Laws law) {
        for (var it : members(law)) {
            if (!laws.demand(it, of(law))) {
                return;
            }
        }
    }

    private List<Actor.Member> members(Laws law) {
        return laws.electorate(of(law)).stream().filter(it -> !it.staff()).toList();
    }

    private ProposalId of(Laws law) {
        return Objects.requireNonNull(known.get(law.name()), law.name());
    }
}
