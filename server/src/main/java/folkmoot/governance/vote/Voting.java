package folkmoot.governance.vote;

import static folkmoot.site.Texts.say;

import folkmoot.governance.ProposalId;
import folkmoot.governance.Spoken;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.proposal.Proposal;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.spoken.Hidden;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.site.Limits;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import folkmoot.transparency.Receipts;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.json.Canonical;
import tlog.json.Json;

/// Members cast their ballots, and cast them again until the close.
///
/// Each is a commitment in the log without a name: what it says is hidden there until the close,
/// whose it is for ever. The voter keeps the opening.
@Component
public class Voting implements Erasable {

    /// Ballots of one person an hour: each is a leaf for ever.
    private static final int MOST = 60;

    private final Votes votes;
    private final Ballots ballots;
    private final Hidden hidden;
    private final Proposals proposals;
    private final Proposing proposing;
    private final Electorate electorate;
    private final Bills bills;
    private final Doorkeeper door;
    private final Log log;
    private final Receipts receipts;
    private final Limits limits;
    private final Clock clock;

    Voting(
            Votes votes,
            Ballots ballots,
            Hidden hidden,
            Proposals proposals,
            Proposing proposing,
            Electorate electorate,
            Bills bills,
            Doorkeeper door,
            Log log,
            Receipts receipts,
            Limits limits,
            Clock clock) {
        this.votes = votes;
        this.ballots = ballots;
        this.hidden = hidden;
        this.proposals = proposals;
        this.proposing = proposing;
        this.electorate = electorate;
        this.bills = bills;
        this.door = door;
        this.log = log;
        this.receipts = receipts;
        this.limits = limits;
        this.clock = clock;
    }

    /// Of competing drafts, the one that was first has the electorate, and a ballot speaks of all.
    @Transactional
    public Step cast(Actor.Member voter, ProposalId id, BallotForm form) {
        var it = proposals.one(proposals.one(id).voted());
        var now = clock.instant();
        var open = open(it, now);
        if (open.isEmpty()) {
            var early = it.stage().ordinal() < Stage.VOTE.ordinal();
            return new Step.Refused(say(early ? "governance.vote.closed" : "governance.vote.over"));
        }
        var role = role(voter, it, open.getFirst());
        if (role == null) {
            return new Step.Refused(proposing.why(voter, it));
        }
        limits.hourly("ballot", voter.id().toString(), MOST);
        if (form.reason().length() > BallotForm.LONGEST) {
            return new Step.Refused(say("governance.ballot.long", BallotForm.LONGEST));
        }
        var rule = form.reason().isEmpty() ? null : door.introduces(voter, form.reason());
        if (rule != null) {
            return new Step.Refused(rule);
        }
        for (var vote : open) {
            cast(voter, it, vote, role, form, open);
        }
        return Step.TAKEN;
    }

    // Whoever closes them waits for us, and we for whoever closes them.
    private List<Vote> open(Proposal leader, Instant now) {
        var drafts = Stream.concat(Stream.of(leader), proposals.rivals(leader.id()).stream());
        return drafts.flatMap(it -> votes.kept(it.id()).stream())
                .filter(it -> !it.isClosed() && now.isBefore(it.closesAt()))
                .toList();
    }

    // As whom somebody voted first, they vote again: else the counts would not add up.
    private @Nullable String role(Actor.Member voter, Proposal it, Vote vote) {
        ballots.alone(vote.id().value(), voter.id());
        var before = ballots.of(vote.id().value(), voter.id());
        if (before != null) {
            return before.role();
        }
        // Whoever is in the list keeps their vote, whatever hat they are given afterwards.
        if (electorate.has(it.id().value(), voter.id())) {
            return Ballot.MEMBER;
        }
        return voter.staff() ? Ballot.STAFF : null;
    }

    private void cast(
            Actor.Member voter,
            Proposal leader,
            Vote vote,
            String role,
            BallotForm form,
            List<Vote> together) {
        var drafts = together.stream().map(it -> it.proposal().toString()).toList();
        var ranked = together.size() > 1;
        var choice =
                ranked
                        ? Rankings.choice(form, vote.proposal().toString())
                        : Choice.of(form.choice());
        var ranking = ranked ? Rankings.write(form, drafts) : "";
        var before = ballots.of(vote.id().value(), voter.id());
        var prev = before == null ? List.of(vote.opened()) : List.of(vote.opened(), before.entry());
        var entry =
                log.append(
                        new Entry(
                                        Act.BALLOT,
                                        "ballot:" + vote.id(),
                                        null,
                                        Decider.AUTHOR,
                                        leader.rule(),
                                        payload(vote, choice, ranking))
                                .as(role)
                                .after(prev));
        var casts = before == null ? 1 : before.casts() + 1;
        ballots.put(
                vote.id().value(),
                voter.id(),
                new Ballot(entry, voter.id(), role, choice, ranking, form.reason(), casts));
    }

    private static String payload(Vote vote, Choice choice, String ranking) {
        var json = new LinkedHashMap<String, Json>();
        json.put("vote", Json.of(vote.id().logged()));
        json.put("choice", Json.of(choice.word()));
        if (!ranking.isEmpty()) {
            json.put("ranking", Json.of(ranking));
        }
        return Canonical.text(new Json.Members(json));
    }

    /// What this voter cast, while that is known.
    @Transactional(readOnly = true)
    public List<OwnView> own(Proposal it, PersonId voter) {
        return votes.of(it.id()).stream()
                .filter(vote -> !vote.isClosed())
                .flatMap(vote -> Stream.ofNullable(ballots.of(vote.id().value(), voter)))
                .map(ballot ->
                        new OwnView(
                                ballot.entry(),
                                receipts.place(ballot.entry()),
                                ballot.choice().word(),
                                ballot.ranking(),
                                ballot.reason()))
                .toList();
    }

    /// The proof of a voter's own ballot with its opening; null when there is none (any more).
    @Transactional(readOnly = true)
    public @Nullable String receipt(ProposalId id, PersonId voter) {
        var own = own(proposals.one(id), voter);
        return own.isEmpty() || own.getLast().place() == null
                ? null
                : receipts.opened(own.getLast().entry());
    }

    /// Whether this person could cast a ballot, staff apart from members; else why not.
    public String bar(Actor.Member voter, Proposal it) {
        var leader = proposals.one(it.voted());
        return voter.staff() || electorate.has(leader.id().value(), voter.id())
                ? ""
                : proposing.why(voter, leader);
    }

    /// All votes on a proposal with their results, the first first.
    @Transactional(readOnly = true)
    public List<ResultView> results(Proposal it) {
        return votes.of(it.id()).stream().map(vote -> view(it, vote)).toList();
    }

    private ResultView view(Proposal it, Vote vote) {
        if (!vote.isClosed()) {
            return ResultView.open(vote, receipts.place(vote.opened()));
        }
        var settings = bills.order(vote.constitution()).constitution().settings();
        var closed = vote.closed();
        var standing = Counting.standing(vote, settings, it.level(), votes.groups(vote.id()));
        return ResultView.closed(
                vote,
                standing,
                Counting.without(vote.newcomers(), vote, settings, it.level(), standing),
                reasons(vote),
                receipts.place(vote.opened()),
                closed == null ? null : receipts.place(closed));
    }

    private List<ReasonView> reasons(Vote vote) {
        var all = ballots.reasons(vote.id().value());
        var unread = hidden.among(Spoken.Kind.REASON, all.stream().map(ReasonView::id).toList());
        return all.stream().map(it -> it.hidden(unread.get(it.id()))).toList();
    }

    /// Those on which ballots can be cast now.
    public List<Vote> open() {
        return votes.open(clock.instant());
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        ballots.erase(person);
    }
}
