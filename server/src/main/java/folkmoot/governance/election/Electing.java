package folkmoot.governance.election;

import static folkmoot.site.Texts.say;

import folkmoot.governance.bill.Bills;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.starter.Term;
import folkmoot.governance.vote.Ballot;
import folkmoot.governance.vote.Ballots;
import folkmoot.governance.vote.Choice;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Erasable;
import folkmoot.people.Lead;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
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

    /// On one ballot: places have two digits.
    private static final int MOST_CANDIDATES = 99;

    /// Entries of one person an hour, and ballots: each ballot is a leaf of the log for ever.
    private static final int MOST_ENTRIES = 10;

    private static final int MOST_BALLOTS = 60;

    private final Elections elections;
    private final Ballots ballots;
    private final Electorate electorate;
    private final Bills bills;
    private final Entering entering;
    private final Limits limits;
    private final Doorkeeper door;
    private final Log log;
    private final PageCache pages;
    private final Clock clock;

    Electing(
            Elections elections,
            Ballots ballots,
            Electorate electorate,
            Bills bills,
            Entering entering,
            Limits limits,
            Doorkeeper door,
            Log log,
            PageCache pages,
            Clock clock) {
        this.elections = elections;
        this.ballots = ballots;
        this.electorate = electorate;
        this.bills = bills;
        this.entering = entering;
        this.limits = limits;
        this.door = door;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    /// Calls one. Who may vote is written down now.
    @Transactional
    Called call(Lead lead, ElectionForm form) {
        var task =
                Arrays.stream(Task.values()).filter(it -> it.word().equals(form.task())).toList();
        if (task.isEmpty()
                || form.title().isEmpty()
                || form.title().length() > 120
                || form.seats() < 1
                || form.seats() > MOST_SEATS
                || form.term() < 1
                || form.term() > LONGEST_TERM) {
            return new Called.Wrong(say("governance.call.wrong"));
        }
        var rule = door.introduces(lead.member(), form.title());
        if (rule != null) {
            return new Called.Wrong(rule);
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
                        order.ref().version(),
                        0));
        electorate.fix(id.value(), order.constitution(), now);
        pages.drop(Proposing.LIST);
        return new Called.Open(id);
    }

    /// Stands as a candidate; on a shortlist, adds something to choose.
    @Transactional
    Step stand(Actor.Member person, ElectionId id, String words) {
        var it = elections.locked(id);
        if (it.state() != Election.State.STANDING || !clock.instant().isBefore(it.standsUntil())) {
            return new Step.Refused(
                    say(it.isRanked() ? "governance.stand.over" : "governance.stand.over.things"));
        }
        if (!may(person, it) && (it.isRanked() || !person.staff())) {
            return new Step.Refused(why(person, it));
        }
        if (words.isBlank() || words.length() > LONGEST) {
            return new Step.Refused(say("governance.stand.wrong", LONGEST));
        }
        var said = it.isOfTexts() ? entering.path(words) : words.strip();
        if (said == null) {
            return new Step.Refused(say("governance.stand.link"));
        }
        limits.hourly("stand", person.id().toString(), MOST_ENTRIES);
        var rule = door.introduces(person, said);
        if (rule != null) {
            return new Step.Refused(rule);
        }
        if (elections.candidates(id).size() >= MOST_CANDIDATES) {
            return new Step.Refused(say("governance.stand.full", MOST_CANDIDATES));
        }
        if (!elections.stand(id, it.isRanked() ? person.id() : null, said)) {
            return new Step.Refused(
                    say(it.isRanked() ? "governance.stand.twice" : "governance.stand.there"));
        }
        pages.drop(Proposing.LIST);
        return Step.TAKEN;
    }

    private boolean may(Actor.Member person, Election it) {
        return !person.staff() && electorate.has(it.id().value(), person.id());
    }

    /// What is in the way of a reader's ballot; empty for those who can cast one, staff apart.
    String bar(Actor.Member person, Election it) {
        return person.staff() ? "" : why(person, it);
    }

    String why(Actor.Member person, Election it) {
        if (person.staff()) {
            return say("governance.stand.staff");
        }
        var order = bills.order().constitution();
        var bar = electorate.bar(it.id().value(), person, order, it.calledAt());
        return bar == null
                ? ""
                : say(
                        bar.key() + ".election",
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
            return new Step.Refused(
                    say(
                            it.state() == Election.State.STANDING
                                    ? "governance.vote.closed"
                                    : "governance.vote.over"));
        }
        ballots.alone(id.value(), voter.id());
        var before = ballots.of(id.value(), voter.id());
        var role =
                before != null
                        ? before.role()
                        : may(voter, it) ? Ballot.MEMBER : voter.staff() ? Ballot.STAFF : null;
        if (role == null) {
            return new Step.Refused(why(voter, it));
        }
        limits.hourly("ballot", voter.id().toString(), MOST_BALLOTS);
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
        var choice = ranking.isEmpty() ? Choice.ABSTAIN : Choice.YES;
        ballots.rank(
                id.value(),
                voter.id(),
                new Ballot(entry, voter.id(), role, choice, ranking, "", casts));
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
        pages.drop(Proposing.LIST);
    }

    static Instant after(Instant now, int days) {
        return now.plus(Duration.ofDays(days));
    }
}
