package folkmoot.governance.vote;

import static folkmoot.site.Texts.say;

import folkmoot.governance.ProposalId;
import folkmoot.governance.ballot.Gate;
import folkmoot.governance.ballot.Schulze;
import folkmoot.governance.ballot.Standing;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.deliberation.Deliberating;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.proposal.Proposal;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Detail;
import tlog.entry.Settings;

/// Opens votes, closes and counts them, each in the running transaction with its entry in the log.
/// What a vote is about has been locked by whoever calls.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Counting {

    /// In which late joining looks like a call from outside.

    private final Votes votes;

    private final Ballots ballots;
    private final Bills bills;
    private final Electorate electorate;
    private final Deliberating deliberating;
    private final Log log;

    Counting(
            Votes votes,
            Ballots ballots,
            Bills bills,
            Electorate electorate,
            Deliberating deliberating,
            Log log) {
        this.votes = votes;
        this.ballots = ballots;
        this.bills = bills;
        this.electorate = electorate;
        this.deliberating = deliberating;
        this.log = log;
    }

    /// Opens it to the electorate of `leader`; answers when it closes.
    public Instant open(
            Proposal it,
            ProposalId leader,
            Detail.Purpose purpose,
            Detail.Method method,
            Instant now) {
        var order = bills.order();
        var bill = Bills.known(it.text());
        var id = new VoteId(Ids.next(now));
        var electors = electorate.count(leader.value());
        var detail =
                new Detail.Vote(id.logged(), purpose, method, it.level(), electors, order.ref());
        var entry =
                log.append(
                        new Entry(Act.VOTE_OPEN, "vote:" + id, null, Decider.SYSTEM, bill.id(), "")
                                .about(bill.ref())
                                .with(detail));
        var closes = now.plus(Duration.ofHours(order.constitution().settings().voteHours()));
        var none = new Detail.Count(0, 0, 0);
        votes.add(
                new Vote(
                        id,
                        it.id(),
                        purpose,
                        method,
                        now,
                        closes,
                        null,
                        entry,
                        null,
                        electors,
                        order.ref().version(),
                        false,
                        none,
                        none,
                        0,
                        false,
                        Detail.Gate.NONE));
        return closes;
    }

    /// What a vote decided, and the entry that says so. It is in doubt when it was accepted, and
    /// would not have been without those who came just in time.
    public record Closed(boolean accepted, boolean inDoubt, long entry) {}

    /// Closes the vote of that purpose, counts, and destroys whose ballots they were.
    public Closed close(Proposal it, Proposal leader, Detail.Purpose purpose, Instant now) {
        var vote =
                votes.locked(it.id()).stream()
                        .filter(one -> one.purpose() == purpose && !one.isClosed())
                        .findFirst()
                        .orElseThrow();
        var all = ballots.of(vote.id().value());
        var tallied = tally(it, leader, vote, all);
        var standing = tallied.standing();
        var cast = all.stream().mapToLong(Ballot::casts).sum();
        var detail =
                new Detail.Tally(
                        vote.id().logged(),
                        standing.count(),
                        tallied.staff(),
                        cast,
                        cast - all.size(),
                        vote.electorate(),
                        standing.accepted(),
                        standing.gate().state());
        var entry =
                log.append(
                        new Entry(
                                        Act.VOTE_CLOSE,
                                        "vote:" + vote.id(),
                                        null,
                                        Decider.SYSTEM,
                                        it.rule(),
                                        "")
                                .after(List.of(vote.opened()))
                                .with(detail));
        votes.close(vote.id(), entry, now, tallied);
        var without = warn(it, vote, tallied);
        ballots.part(vote.id().value());
        var inDoubt = standing.accepted() && without != null && !without.accepted();
        return new Closed(standing.accepted(), inDoubt, entry);
    }

    // On record at once: how it ended, and how it would have without those who came just in time.
    private @Nullable Standing warn(Proposal it, Vote vote, Tallied tallied) {
        var standing = tallied.standing();
        if (!Vote.isAlarming(tallied.newcomers(), standing.count())) {
            return null;
        }
        var settings = bills.order(vote.constitution()).constitution().settings();
        var without = without(tallied.newcomers(), vote, settings, it.level(), standing);
        var result = without.accepted() ? "accepted" : "rejected";
        log.append(
                new Entry(
                        Act.ASK,
                        "vote:" + vote.id(),
                        null,
                        Decider.SYSTEM,
                        "brigading",
                        say(
                                "governance.alarm.log." + result,
                                tallied.newcomers(),
                                standing.count().yes(),
                                standing.count().no(),
                                without.count().yes(),
                                without.count().no())));
        return without;
    }

    /// The same without the yes votes of those who came just in time.
    static Standing without(
            long newcomers, Vote vote, Settings settings, Detail.Level level, Standing standing) {
        var all = standing.count();
        var rest = new Detail.Count(all.yes() - newcomers, all.no(), all.abstain());
        return Standing.of(
                rest, vote.electorate(), settings, level, vote.purpose(), standing.gate());
    }

    private Tallied tally(Proposal it, Proposal leader, Vote vote, List<Ballot> all) {
        var members = all.stream().filter(ballot -> !ballot.byStaff()).toList();
        var settings = bills.order(vote.constitution()).constitution().settings();
        var groups = deliberating.groups(it.id());
        var byGroup = new TreeMap<Integer, List<Ballot>>();
        for (var ballot : members) {
            var person = ballot.person();
            var group = person == null ? null : groups.get(person);
            if (group != null) {
                byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(ballot);
            }
        }
        var counts = new TreeMap<Integer, Detail.Count>();
        byGroup.forEach((group, some) -> counts.put(group, count(some)));
        var standing =
                Standing.of(
                        count(members),
                        vote.electorate(),
                        settings,
                        it.level(),
                        vote.purpose(),
                        Gate.of(counts, members.size()));
        var staff = count(all.stream().filter(Ballot::byStaff).toList());
        return new Tallied(standing, staff, newcomers(leader, vote, members));
    }

    private long newcomers(Proposal leader, Vote vote, List<Ballot> members) {
        var late = late(leader, vote);
        return members.stream()
                .filter(it -> it.choice() == Choice.YES)
                .filter(it -> it.person() != null && late.contains(it.person()))
                .count();
    }

    /// Those of the electorate who joined just in time.
    public Set<PersonId> late(Proposal leader, Vote vote) {
        return electorate.late(
                leader.id().value(),
                bills.order(vote.constitution()).constitution(),
                Objects.requireNonNull(leader.publishedAt()));
    }

    private static Detail.Count count(List<Ballot> ballots) {
        return new Detail.Count(
                with(ballots, Choice.YES), with(ballots, Choice.NO), with(ballots, Choice.ABSTAIN));
    }

    private static long with(List<Ballot> ballots, Choice choice) {
        return ballots.stream().filter(it -> it.choice() == choice).count();
    }

    /// The same sums, done again from what was written down.
    static Standing standing(
            Vote vote, Settings settings, Detail.Level level, Map<Integer, Detail.Count> groups) {
        return Standing.of(
                vote.members(),
                vote.electorate(),
                settings,
                level,
                vote.purpose(),
                Gate.of(groups, vote.members().all()));
    }

    /// Which of the drafts that were accepted wins over the others and over keeping things as they
    /// are; null when none does. Equals are decided for the one that was published first.
    public @Nullable ProposalId winner(Proposal leader, List<Proposal> accepted) {
        var vote = votes.of(leader.id()).getFirst();
        var order = bills.order(vote.constitution()).constitution().settings();
        var lot = new ArrayList<>(accepted.stream().map(it -> it.id().toString()).toList());
        lot.add(Rankings.KEEP);
        var rankings =
                ballots.of(vote.id().value()).stream()
                        .filter(it -> !it.byStaff())
                        .map(it -> Rankings.read(it.ranking()))
                        .toList();
        var majority =
                leader.level() == Detail.Level.CONSTITUTION
                        ? order.supermajority()
                        : order.majority();
        var winner = Schulze.count(lot, rankings, Rankings.KEEP, majority).winner();
        return winner == null ? null : ProposalId.of(winner);
    }

    /// All on it that have been counted.
    public List<Vote> closed(Proposal it) {
        return votes.of(it.id()).stream().filter(Vote::isClosed).toList();
    }

    /// The entry that closed it.
    public long closed(Proposal it, Detail.Purpose purpose) {
        return votes.of(it.id()).stream()
                .filter(vote -> vote.purpose() == purpose)
                .map(Vote::closed)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    public Instant closedAt(Proposal it, Detail.Purpose purpose) {
        return votes.of(it.id()).stream()
                .filter(vote -> vote.purpose() == purpose)
                .map(Vote::closedAt)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    /// The settings that it was held under.
    public Settings settings(Proposal it) {
        var vote = votes.of(it.id()).getFirst();
        return bills.order(vote.constitution()).constitution().settings();
    }

    /// Those that end soon; each is named once.
    public List<Vote> endingSoon(Instant now, Duration before) {
        return votes.unreminded(now, now.plus(before)).stream()
                .filter(it -> votes.reminded(it.id(), now))
                .toList();
    }

    /// Who has not voted yet, of those who may.
    public List<PersonId> silent(Vote vote, ProposalId leader) {
        var cast = ballots.of(vote.id().value()).stream().map(Ballot::person).toList();
        return electorate.all(leader.value()).keySet().stream()
                .filter(it -> !cast.contains(it))
                .toList();
    }
}
