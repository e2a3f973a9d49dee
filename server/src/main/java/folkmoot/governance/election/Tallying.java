package folkmoot.governance.election;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Suspensions;
import folkmoot.governance.ballot.Approval;
import folkmoot.governance.ballot.Transferable;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.letter.VoteLetters;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.vote.Ballot;
import folkmoot.governance.vote.Ballots;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Detail;

/// Opens elections, closes and counts them, and ends terms: each when its time has come, whole or
/// not at all, by one process at a time.
@Component
@Transactional
class Tallying {

    private final Elections elections;
    private final Ballots ballots;
    private final Electorate electorate;
    private final Bills bills;
    private final Members members;
    private final VoteLetters letters;
    private final ObjectProvider<Suspensions> suspensions;
    private final Log log;
    private final PageCache pages;
    private final Clock clock;

    Tallying(
            Elections elections,
            Ballots ballots,
            Electorate electorate,
            Bills bills,
            Members members,
            VoteLetters letters,
            ObjectProvider<Suspensions> suspensions,
            Log log,
            PageCache pages,
            Clock clock) {
        this.elections = elections;
        this.ballots = ballots;
        this.electorate = electorate;
        this.bills = bills;
        this.members = members;
        this.letters = letters;
        this.suspensions = suspensions;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    void advance(ElectionId id) {
        var it = elections.locked(id);
        var now = clock.instant();
        var closes = it.closesAt();
        var ends = it.termEndsAt();
        if (it.state() == Election.State.STANDING && !it.standsUntil().isAfter(now)) {
            open(it, now);
        } else if (it.state() == Election.State.OPEN && closes != null && !closes.isAfter(now)) {
            close(it, now);
        } else if (it.state() == Election.State.CLOSED && ends != null && !ends.isAfter(now)) {
            end(it, now);
        }
        pages.drop(Proposing.LIST);
        // The first page shows what is voted on.
        pages.drop("list:posts");
    }

    private void open(Election it, Instant now) {
        if (elections.candidates(it.id()).isEmpty()) {
            elections.close(it.id(), now, null, now);
            return;
        }
        var order = bills.order();
        var electors = electorate.count(it.id().value());
        var entry =
                log.append(
                        entry(it, Act.VOTE_OPEN)
                                .with(
                                        new Detail.Vote(
                                                it.id().logged(),
                                                Detail.Purpose.OTHER,
                                                it.task().method(),
                                                Detail.Level.RULE,
                                                electors,
                                                order.ref())));
        var hours = order.constitution().settings().voteHours();
        var closes = now.plus(Duration.ofHours(hours));
        elections.open(it.id(), now, closes, entry, electors);
        letters.send(
                electorate.all(it.id().value()).keySet(), "elected", it.title(), it.path(), closes);
    }

    // The counts of one who is elected do not fit yes and no: yes are ballots that rank somebody,
    // abstain those that rank nobody.
    private void close(Election it, Instant now) {
        leaveOut(it, now);
        var all = ballots.of(it.id().value());
        var cast = all.stream().mapToLong(Ballot::casts).sum();
        var elected = elected(it);
        var detail =
                new Detail.Tally(
                        it.id().logged(),
                        count(all, false),
                        count(all, true),
                        cast,
                        cast - all.size(),
                        it.electorate(),
                        !elected.isEmpty(),
                        Detail.Gate.NONE);
        var entry =
                log.append(
                        entry(it, Act.VOTE_CLOSE)
                                .after(List.of(Objects.requireNonNull(it.opened())))
                                .with(detail));
        elections.close(it.id(), now, entry, now.plus(Duration.ofDays(it.termDays())));
        warn(it, all);
        ballots.part(it.id().value());
        var candidates = elections.candidates(it.id());
        for (var place = 0; place < elected.size(); place++) {
            var number = Integer.parseInt(elected.get(place));
            elections.elect(it.id(), number, place + 1);
            if (it.task() == Task.MODERATORS) {
                person(candidates, number)
                        .forEach(one ->
                                members.elect(one, Hat.MODERATOR, say("governance.elected")));
            }
        }
    }

    // On record at once: how many of those who chose somebody came just in time.
    private void warn(Election it, List<Ballot> all) {
        var late =
                electorate.late(
                        it.id().value(),
                        bills.order(it.constitution()).constitution(),
                        it.calledAt());
        var chosen = chosen(all, false).toList();
        var newcomers =
                chosen.stream()
                        .filter(one -> one.person() != null && late.contains(one.person()))
                        .count();
        elections.newcomers(it.id(), newcomers);
        if (Electorate.isAlarming(newcomers, chosen.size())) {
            log.append(
                    new Entry(
                            Act.ASK,
                            "election:" + it.id(),
                            null,
                            Decider.SYSTEM,
                            "brigading",
                            say("governance.alarm.log.election", newcomers, chosen.size())));
        }
    }

    /// Ballots of members that choose somebody.
    long chosen(Election it) {
        return chosen(ballots.of(it.id().value()), false).count();
    }

    private static Stream<Ballot> chosen(List<Ballot> all, boolean staff) {
        return all.stream().filter(it -> it.byStaff() == staff && !it.order().isEmpty());
    }

    // Whoever has left or is suspended wins no seat; their votes go on as their ballots say.
    private void leaveOut(Election it, Instant now) {
        var candidates = it.isRanked() ? elections.candidates(it.id()) : List.<Candidate>of();
        var there = candidates.stream().map(Candidate::person).filter(Objects::nonNull).toList();
        var suspended = new HashSet<PersonId>();
        suspensions.forEach(one -> suspended.addAll(one.among(there, now)));
        for (var one : candidates) {
            var person = one.person();
            if (person == null || suspended.contains(person)) {
                elections.leaveOut(it.id(), one.number());
                log.append(left(it, one));
            }
        }
    }

    private static Entry left(Election it, Candidate one) {
        var gone = one.person() == null;
        var why = gone ? "governance.candidate.gone" : "governance.candidate.suspended";
        return new Entry(
                Act.REVOKE,
                "election:" + it.id(),
                null,
                Decider.SYSTEM,
                "candidacy",
                say(why, one.number()));
    }

    private static Stream<PersonId> person(List<Candidate> candidates, int number) {
        return candidates.stream()
                .filter(it -> it.number() == number)
                .map(Candidate::person)
                .flatMap(Stream::ofNullable);
    }

    private static Detail.Count count(List<Ballot> all, boolean staff) {
        var ranked = chosen(all, staff).count();
        var some = all.stream().filter(it -> it.byStaff() == staff).count();
        return new Detail.Count(ranked, 0, some - ranked);
    }

    private static Entry entry(Election it, Act act) {
        return new Entry(act, "election:" + it.id(), null, Decider.SYSTEM, "election", "");
    }

    private List<String> elected(Election it) {
        return switch (it.task()) {
            case MODERATORS, JURORS -> rounds(it).elected();
            case SHORTLIST -> approval(it).shortlist(it.seats());
            case HIGHLIGHTS -> picked(it);
        };
    }

    // What is shown above others is wanted by more than half of enough members.
    private List<String> picked(Election it) {
        var approval = approval(it);
        var settings = bills.order(it.constitution()).constitution().settings();
        var quorum = Math.max(settings.quorumMin(), settings.quorum().of(it.electorate()));
        return approval.ballots() < quorum
                ? List.of()
                : approval.shortlist(it.seats()).stream()
                        .filter(one ->
                                settings.majority()
                                        .exceeded(
                                                approval.approvals().getOrDefault(one, 0L),
                                                approval.ballots()))
                        .toList();
    }

    /// The whole count, done from the ballots each time somebody looks.
    Transferable.Count rounds(Election it) {
        var piles = new LinkedHashMap<List<String>, Integer>();
        counted(it).map(Ballot::order).forEach(order -> piles.merge(order, 1, Integer::sum));
        var withdrawn =
                elections.candidates(it.id()).stream()
                        .filter(Candidate::withdrawn)
                        .map(Candidate::key)
                        .collect(Collectors.toSet());
        return Transferable.count(lot(it), piles, it.seats(), withdrawn);
    }

    Approval approval(Election it) {
        var sets = counted(it).<Set<String>>map(ballot -> new HashSet<>(ballot.order())).toList();
        return Approval.count(lot(it), sets);
    }

    private Stream<Ballot> counted(Election it) {
        return ballots.of(it.id().value()).stream().filter(ballot -> !ballot.byStaff());
    }

    private List<String> lot(Election it) {
        return elections.candidates(it.id()).stream().map(Candidate::key).toList();
    }

    private void end(Election it, Instant now) {
        if (it.task() == Task.MODERATORS) {
            elections.candidates(it.id()).stream()
                    .filter(one -> one.elected() != null)
                    .map(Candidate::person)
                    .flatMap(Stream::ofNullable)
                    .filter(one -> !elections.moderatesStill(one, it.id()))
                    .forEach(one -> members.retire(one, Hat.MODERATOR, say("governance.retired")));
        }
        elections.end(it.id(), now);
    }
}
