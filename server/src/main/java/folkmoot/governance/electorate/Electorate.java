package folkmoot.governance.electorate;

import folkmoot.governance.starter.Constitution;
import folkmoot.governance.starter.Term;
import folkmoot.people.Actor;
import folkmoot.people.Erasable;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may vote on a matter: a proposal, an election. Written down once, at publication: nobody can
/// join a vote that has begun to be prepared, and nobody loses it by what happens afterwards. Staff
/// are not among them; they vote apart.
@Component
public class Electorate implements Erasable {

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final long ALARM = 15;

    private final Electors electors;
    private final People people;

    Electorate(Electors electors, People people) {
        this.electors = electors;
        this.people = people;
    }

    /// Writes down who may vote; answers how many members had done something lately.
    public long fix(UUID matter, Constitution constitution, Instant now) {
        var since = since(constitution, now);
        var done = electors.done(now).stream().filter(it -> it.last().isAfter(since)).toList();
        var ids = done.stream().map(Electors.Done::person).toList();
        var members = people.members(ids);
        var views = people.named(ids);
        var confirmed = people.confirmed(ids);
        var active = 0L;
        var joined = new HashMap<PersonId, Instant>();
        for (var it : done) {
            var member = members.get(it.person());
            var view = views.get(it.person());
            if (member == null || member.staff() || view == null) {
                continue;
            }
            active++;
            if (bar(view, it, confirmed, constitution, now) == null) {
                joined.put(it.person(), view.joinedAt());
            }
        }
        electors.add(matter, joined.keySet(), joined);
        return active;
    }

    public boolean has(UUID matter, PersonId person) {
        return electors.has(matter, person);
    }

    public long count(UUID matter) {
        return electors.count(matter);
    }

    /// Everybody in it, and since when they are members.
    public Map<PersonId, Instant> all(UUID matter) {
        return electors.all(matter);
    }

    /// Those in it who joined in the last fortnight in which one could join and still vote.
    public Set<PersonId> late(UUID matter, Constitution constitution, Instant fixed) {
        var since =
                fixed.minus(Duration.ofDays(constitution.get(Term.ELIGIBLE_AGE_DAYS)))
                        .minus(FORTNIGHT);
        return all(matter).entrySet().stream()
                .filter(it -> it.getValue().isAfter(since))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// More than so many (15 %) of the votes for something are of those: it may be a call from
    /// outside, and is said with the result.
    public static boolean isAlarming(long late, long all) {
        return late * 100 > ALARM * all;
    }

    /// What is in the way of somebody who is not in it; null for whoever is.
    public @Nullable Bar bar(
            UUID matter, Actor.Member person, Constitution constitution, Instant fixed) {
        if (electors.has(matter, person.id())) {
            return null;
        }
        var ids = List.of(person.id());
        var view = people.named(ids).get(person.id());
        var done = new ArrayList<>(electors.done(fixed, person.id()));
        done.add(new Electors.Done(person.id(), Instant.MIN, 0));
        var bar =
                view == null
                        ? null
                        : bar(view, done.getFirst(), people.confirmed(ids), constitution, fixed);
        return bar == null ? Bar.NOT_LISTED : bar;
    }

    /// Those of them who may vote on what is published now.
    public Set<PersonId> eligible(
            Collection<PersonId> ids, Constitution constitution, Instant now) {
        var members = people.members(ids);
        var views = people.named(ids);
        var confirmed = people.confirmed(ids);
        return electors.done(now).stream()
                .filter(it -> {
                    var member = members.get(it.person());
                    var view = views.get(it.person());
                    return member != null
                            && !member.staff()
                            && view != null
                            && bar(view, it, confirmed, constitution, now) == null;
                })
                .map(Electors.Done::person)
                .collect(Collectors.toSet());
    }

    /// What is in the way of this member now; null for whoever is eligible.
    public @Nullable Bar bar(Actor.Member person, Constitution constitution, Instant now) {
        var ids = List.of(person.id());
        var view = people.named(ids).get(person.id());
        var done = new ArrayList<>(electors.done(now, person.id()));
        done.add(new Electors.Done(person.id(), Instant.MIN, 0));
        return view == null
                ? Bar.NOT_LISTED
                : bar(view, done.getFirst(), people.confirmed(ids), constitution, now);
    }

    private static @Nullable Bar bar(
            PersonView person,
            Electors.Done done,
            Set<PersonId> confirmed,
            Constitution constitution,
            Instant now) {
        var age = Duration.ofDays(constitution.get(Term.ELIGIBLE_AGE_DAYS));
        if (person.joinedAt().isAfter(now)) {
            return Bar.JOINED_AFTER;
        }
        if (person.joinedAt().plus(age).isAfter(now)) {
            return Bar.TOO_NEW;
        }
        if (!confirmed.contains(person.id())) {
            return Bar.NO_ADDRESS;
        }
        if (done.contributions() < constitution.get(Term.ELIGIBLE_CONTRIBUTIONS)) {
            return Bar.TOO_FEW;
        }
        return done.last().isAfter(since(constitution, now)) ? null : Bar.NOT_ACTIVE;
    }

    private static Instant since(Constitution constitution, Instant now) {
        return now.minus(Duration.ofDays(constitution.get(Term.ACTIVE_DAYS)));
    }

    @Override
    public void erase(PersonId person) {
        electors.erase(person);
    }
}
