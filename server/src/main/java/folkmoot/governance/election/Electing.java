package folkmoot.governance.election;

import static folkmoot.site.Texts.say;

import folkmoot.governance.bill.Bills;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.starter.Term;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Erasable;
import folkmoot.people.Lead;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.json.Canonical;
import tlog.json.Json;

/// The lead calls an election; members stand and cast their ballots.
@Component
class Electing implements Erasable {

    static final int LONGEST = 1_000;
    private static final int MOST_SEATS = 50;
    private static final int LONGEST_TERM = 1_096;
    private static final String RANK = "rank-";

    private final Elections elections;
    private final ElectionBallots ballots;
    private final Electorate electorate;
    private final Bills bills;
    private final Doorkeeper door;
    private final Log log;
    private final PageCache pages;
    private final Clock clock;

    Electing(
            Elections elections,
            ElectionBallots ballots,
            Electorate electorate,
            Bills bills,
            Doorkeeper door,
            Log log,
            PageCache pages,
            Clock clock) {
        this.elections = elections;
        this.ballots = ballots;
        this.electorate = electorate;
        this.bills = bills;
        this.door = door;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    /// Calls one; null when something is wrong with the form. Who may vote is written down now.
    @Transactional
    @Nullable ElectionId call(Lead lead, ElectionForm form) {
        var task =
                Arrays.stream(Task.values()).filter(it -> it.word().equals(form.task())).toList();
        if (task.isEmpty()
                || form.title().isEmpty()
                || form.title().length() > 120
                || form.seats() < 1
                || form.seats() > MOST_SEATS
                || form.term() < 1
                || form.term() > LONGEST_TERM
                || door.introduces(lead.member(), form.title()) != null) {
            return null;
        }
        var order = bills.order();
        var now = clock.instant();
        var id = new ElectionId(Ids.next(now));
        var hours = order.constitution().get(Term.DELIBERATION_HOURS);
        var until = now.plus(Duration.ofHours(hours));
        elections.add(
                new Election(
                        id,
                        task.getFirst(),
                        form.title(),
                        form.seats(),
                        form.term(),
                        now,
                        until,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        order.ref().version()));
        electorate.fix(id.value(), order.constitution(), now);
        pages.drop(Proposing.LIST);
        return id;
    }

    /// Stands as a candidate; on a shortlist, adds something to choose.
    @Transactional
    Step stand(Actor.Member person, ElectionId id, String words) {
        var it = elections.locked(id);
        if (it.state() != Election.State.STANDING || !clock.instant().isBefore(it.standsUntil())) {
            return new Step.Refused(say("governance.late"));
        }
        if (it.isRanked() && !may(person, it)) {
            return new Step.Refused(why(person, it));
        }
        if (words.isBlank() || words.length() > LONGEST) {
            return new Step.Refused(say("governance.stand.wrong", LONGEST));
        }
        var rule = door.introduces(person, words);
        if (rule != null) {
            return new Step.Refused(rule);
        }
        if (!elections.stand(id, it.isRanked() ? person.id() : null, words.strip())) {
            return new Step.Refused(say("governance.stand.twice"));
        }
        pages.drop(Proposing.LIST);
        return Step.TAKEN;
    }

    private boolean may(Actor.Member person, Election it) {
        return !person.staff() && electorate.has(it.id().value(), person.id());
    }

    String why(Actor.Member person, Election it) {
        if (person.staff()) {
            return say("governance.bar.staff");
        }
        var order = bills.order().constitution();
        var bar = electorate.bar(it.id().value(), person, order, it.calledAt());
        return bar == null
                ? ""
                : say(
                        bar.key(),
                        order.get(Term.ELIGIBLE_AGE_DAYS),
                        order.get(Term.ELIGIBLE_CONTRIBUTIONS),
                        order.get(Term.ACTIVE_DAYS));
    }

    /// Casts a ballot, or another one in its place.
    @Transactional
    Step cast(Actor.Member voter, ElectionId id, Map<String, String> fields) {
        var it = elections.kept(id);
        var closes = it.closesAt();
        if (it.state() != Election.State.OPEN
                || closes == null
                || !clock.instant().isBefore(closes)) {
            return new Step.Refused(say("governance.vote.closed"));
        }
        ballots.alone(id, voter.id());
        var before = ballots.of(id, voter.id());
        var role =
                before != null
                        ? before.role()
                        : voter.staff() ? "staff" : may(voter, it) ? "member" : null;
        if (role == null) {
            return new Step.Refused(why(voter, it));
        }
        var ranking = ranking(it, fields);
        var opened = Objects.requireNonNull(it.opened());
        var entry =
                log.append(
                        new Entry(
                                        Act.BALLOT,
                                        "ballot:" + id,
                                        null,
                                        Decider.AUTHOR,
                                        "election",
                                        payload(it, ranking))
                                .as(role)
                                .after(
                                        before == null
                                                ? List.of(opened)
                                                : List.of(opened, before.entry())));
        var casts = before == null ? 1 : before.casts() + 1;
        ballots.put(id, voter.id(), new ElectionBallots.Cast(entry, role, ranking, casts));
        return Step.TAKEN;
    }

    // Numbers of candidates; of two with the same place the one that stood first comes first. On a
    // shortlist, those that are approved of.
    private String ranking(Election it, Map<String, String> fields) {
        var places = new TreeMap<Integer, StringBuilder>();
        for (var candidate : elections.candidates(it.id())) {
            var place = fields.getOrDefault(RANK + candidate.number(), "");
            if (place.matches("[1-9][0-9]?")) {
                var all = places.computeIfAbsent(Integer.valueOf(place), _ -> new StringBuilder());
                all.append(all.isEmpty() ? "" : ",").append(candidate.number());
            }
        }
        return String.join(",", places.values());
    }

    private static String payload(Election it, String ranking) {
        var json = new LinkedHashMap<String, Json>();
        json.put("vote", Json.of(it.id().logged()));
        json.put("ranking", Json.of(ranking));
        return Canonical.text(new Json.Members(json));
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        elections.erase(person);
        ballots.erase(person);
    }

    static Instant after(Instant now, int days) {
        return now.plus(Duration.ofDays(days));
    }
}
